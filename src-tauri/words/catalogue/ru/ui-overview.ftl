### Обзор, и слова, общие у читаемых экранов.

overview-map = Где расти и где есть чем конкурировать
overview-segments = Сегменты

column-segment = Сегмент
column-margin = Маржа
column-revenue = Выручка
column-growth = Рост
column-verdict = Вывод

deciding = { $n ->
    [one] Решает { $n-text } ячейка:
    [few] Решают { $n-text } ячейки:
   *[other] Решают { $n-text } ячеек:
}

blend-scale = Полоса — сходство от 0 до 1 с ближайшим; черта — порог { $at }.
blend-title = Сливаются с конкурентами
blend-none = Ни одно предложение не сливается с чужими.
blend-no-offers = Внесите в матрицу свои предложения и предложения конкурентов: здесь появятся те, которые клиент не отличит от чужих.
similar-to = { $band } с «{ $player } { $offer }»
price-index-is = индекс цены { $index }

contradictions-title = Противоречит фактам
contradictions-none = Противоречий не найдено.
fix = Исправить

questions-title = Что спросить

show-all = Показать все { $n }

next-title = Что дальше
next-matrix = Заполните матрицу
next-matrix-lead = Кто на рынке, какие сегменты, что умеют предложения и сколько стоят. Можно начать с пары строк: чего не знаете, останется неизвестным.
next-matrix-type = Вписать здесь
next-matrix-import = Взять из Excel…
next-matrix-template = сохранить пустой шаблон
next-sales = Добавьте свою выручку
next-sales-lead = Выгрузка продаж: CSV или Excel, строка на позицию или заказ. Обязательна только сумма; дата, сегмент, канал, клиент и себестоимость дают больше выводов.
next-sales-import = Выбрать файл продаж

why-cells = Ячейки
why-no-source = источник не указан
why-stale = старше срока
template-written = Шаблон сохранён: { $path }
reliability-measured = измерено
reliability-document = документ
reliability-public = публично
reliability-client = клиент
reliability-own-word = с их слов
reliability-opinion = мнение
