### Отчёт для совета: листы, столбцы, пояснения; матричная книга: примечания к листам.

report-subject = Анализ сегментов и конкурентов
report-sheet-summary = Главное
report-sheet-segments = Выводы о сегментах
report-sheet-offers = Выводы о предложениях
report-sheet-prices = Индекс цены
report-sheet-claims = Кто что обещает
report-sheet-revenue = Выручка
report-sheet-method = Метод

report-period = { $from } – { $to }
report-period-all = все продажи
report-period-none = продаж нет
report-as-of = данные на { $date }
report-nothing = Данных нет.
report-no-map = Карта не приложена.
report-more = и ещё { $n-text }

report-segment = Сегмент
report-verdict = Вывод
report-sentence = Почему
report-part-map = Куда расти и где есть чем конкурировать
report-part-alike = Сливаются с соперниками
report-none-alike = Таких предложений нет.
report-part-against = Противоречит фактам
report-none-against = Противоречий нет.
report-settles = { $n ->
    [0] { $place }
    [one] { $place }: решает { $n-text } вывод
    [few] { $place }: решает { $n-text } вывода
   *[many] { $place }: решает { $n-text } выводов
}

report-counted-margin = деньгами посчитана маржа
report-counted-revenue = деньгами посчитана выручка: затраты известны не везде
report-revenue-amount = Выручка, { $unit }
report-revenue-before = Годом раньше, { $unit }
report-revenue-share = Доля выручки
report-margin-share = Доля маржи
report-orders = Заказов
report-average-order = Средний заказ, { $unit }
report-growth = Рост за год
report-market-volume = Объём рынка, { $unit }
report-market-growth = Рост рынка
report-own-share = Наша доля
report-growth-low = Рост, баллы от
report-growth-high = Рост, баллы до
report-room-low = Место, баллы от
report-room-high = Место, баллы до
report-stability = Таких же выводов при других весах
report-standing = Устойчив
report-because = Основания
report-first = Узнать первым делом
report-part-factors = Из чего сложены баллы
report-factor = Множитель
report-gate = Ворота
report-value-low = Величина от
report-value-high = Величина до
report-points-low = Баллы от
report-points-high = Баллы до
report-weight = Вес

report-sheet-market = Структура рынка
report-market-remark = Границы концентрации: { $profile }. Где доли не дают 100 %, остаток неизвестен, поэтому показатели даны от и до.
report-market-scope = Рынок
report-market-definition = Что считали рынком
report-not-defined = не записано
report-share-kind = Доли
report-by-value = по стоимости
report-by-volume = по количеству
report-relative-share = К крупнейшему
report-hhi-low = HHI от
report-hhi-high = HHI до
report-concentration = Концентрация
report-cr3-low = CR3 от
report-cr3-high = CR3 до
report-cr4-low = CR4 от
report-cr4-high = CR4 до
report-effective-low = Равных игроков от
report-effective-high = Равных игроков до
report-whole-market = Весь рынок
report-part-shares = Кто сколько держит
report-player = Игрок

report-offer = Предложение
report-offers-remark = Каждое наше предложение в каждом сегменте, который оно обслуживает. От сходства { $alike } клиент его не отличает. Где сходство известно неточно, оно дано от и до.
report-nearest = Ближайшее у соперников
report-similarity-low = Сходство от
report-similarity-high = Сходство до
report-price-ratio = Наша цена / его
report-differences = Отличия
report-gaps = Чего не хватает
report-proven-note = Отличия: ● доказано источником, ○ без доказательства.

report-prices-remark = 100 — средняя цена, которую платят в сегменте за ту же категорию и единицу; от { $low } до { $high } — паритет.
report-offer-there = Предложение · сегмент
report-category = Категория
report-price = Цена, { $unit }
report-unit = Единица
report-index-low = Индекс от
report-index-high = Индекс до
report-index-chart = Индекс цены: 100 — средняя цена
report-index-note = Тире: цена неизвестна или не с чем сравнить. Где цены соперников известны не все, индекс дан от и до.

report-claims-remark = Что обещают все, тем не выделиться. Строки с нашими обещаниями подкрашены.
report-theme = Тема
report-claimants = Кто обещает
report-saturation = Доля игроков
report-uniqueness = Редкость, ln(N/n)
report-support = Наше обещание
report-part-our-claims = Наши обещания и матрица
report-claim = Обещание
report-kind = Вид
report-about = О чём

report-cumulative = Нарастающим итогом
report-not-assigned = не отнесено к сегменту
report-total = Всего
report-chart-segments = Выручка по сегментам и нарастающий итог
report-month = Месяц
report-no-months = В продажах нет полного месяца с датами.
report-chart-months = Выручка по месяцам
report-channel = Канал
report-no-channel = канал не указан

report-method-remark = Пороги, опоры и веса, по которым сделаны выводы. Подкрашены те, что отличаются от обычных.
report-method-what = Что
report-method-value = Значение
report-method-default = Обычно
report-method-key = Ключ
report-method-origin = Чьё число
report-method-origins = Чьё число: источник — оно стоит в опубликованном источнике; принято — так принято считать; наше — предложение этой программы, опубликованного порога нет.
report-part-sources = Откуда методы
report-part-ages = Откуда данные и какой они давности
report-reliability = Надёжность источника
report-facts = Фактов
report-stale = Устарело
report-undated = Без даты
report-oldest = Старейший
report-newest = Новейший
report-unrated = источник без оценки
report-unsourced = без источника
report-stale-note = Устаревшим считается факт старше { $n ->
    [one] { $n-text } месяца
   *[many] { $n-text } месяцев
} на дату данных.

problem-report-too-long = Текст «{ $name }…» длиннее, чем вмещает ячейка таблицы: { $length } знаков при 32 767. Сократите его.
problem-report-too-many = На лист таблицы столько не поместится: { $count } при { $most }.
problem-report-writing = Книгу не удалось собрать: { $reason }

## Примечания к листам матричной книги.

sheet-note-study = Ключ и значение. Проценты пишутся числом: 6 или 6 %. Ниже можно дописать ключи метода с листа «Метод», если порог должен быть другим. Пустое значение — неизвестно.
sheet-note-players = Компании рынка. У своей в столбце «Мы» — да, и только у неё.
sheet-note-segments = Виды клиентов. Объём рынка за год и его единица (₽ или штуки), рост рынка в процентах. Впишите, что именно считается этим рынком. «Перечислены крупнейшие»: нет, если крупный игрок не вписан.
sheet-note-offers = Что продают игроки. Сравниваются предложения одной категории, цены — одной единицы.
sheet-note-functions = По чему клиент сравнивает. Вид: уровень (да, частично, нет) или число. У числа — единица и что лучше: больше или меньше.
sheet-note-levels = Строка — функция, столбец — «Игрок / Предложение». Да, частично, нет или число. Пусто или ? — неизвестно; это не «нет».
sheet-note-importance = Строка — функция, столбец — сегмент. Важность от 0 до 5.
sheet-note-shares = Доля игрока на всём рынке и в сегментах, в процентах: 12,5. Вид: стоимость или количество. Пусто — неизвестно.
sheet-note-prices = Цены там, где они отличаются от общей с листа «Предложения». Строка — «Игрок / Предложение», столбец — сегмент.
sheet-note-reach = Кто с каким сегментом работает: основной, тоже, нет. Строка — игрок или «Игрок / Предложение». Пусто или ? — неизвестно.
sheet-note-claims = Что игрок обещает, его словами. Вид: есть, лучший, единственный, дешевле всех. О чём: функция с листа «Функции» или «Цена». Доказательство — документ или пусто.
sheet-note-sources = Откуда факт: лист, строка и столбец — точными именами, как они написаны там. Надёжность и на какую дату.
sheet-note-mapping = Как названия из продаж (сегмент, предложение, канал) относятся к названиям исследования.
