### Выручка: числа, заказы, соответствия, загрузка.

revenue-none = Своих продаж в исследовании пока нет
revenue-undated = Выручка { $amount }; даты в продажах не указаны
revenue-over = Выручка { $amount } за { $from } – { $to }
revenue-grew = Выручка { $amount } за { $from } – { $to }, { $growth } к году раньше
revenue-rest = Не отнесено к сегментам: { $amount }, { $share }.
revenue-all-assigned = Вся выручка отнесена к сегментам.
revenue-numbers = Числа
revenue-orders = Заказы
revenue-mapping = Соответствия
revenue-import = Загрузка

by-title = По чему смотреть
by-segment = По сегментам
by-channel = По каналам
by-month = По месяцам
by-offer = По предложениям
by-segment-title = Выручка за год по сегментам
by-channel-title = Выручка за год по каналам
by-month-title = Выручка по месяцам, таблицей
by-offer-title = Выручка за год по предложениям
by-nothing = В загруженных продажах этого столбца не было.
total = Всего
not-assigned = не отнесено

column-channel = Канал
column-month = Месяц
column-orders = Заказов
column-lines = Строк
column-date = Дата
column-order = Заказ
column-client = Клиент
column-manager = Менеджер
column-quantity = Кол-во
column-amount = Сумма
column-cost = Себестоимость
column-label = В продажах записано
column-means = Что это в исследовании
column-row = Строка
column-column = Столбец
column-found = Что стояло
column-expected = Ожидалось
column-why = Почему
column-file = Файл
column-when = Загружен

orders-all = Все заказы
orders-of = Заказы: { $what }
orders-show-all = показать все
page-before = Раньше
page-after = Дальше
page-is = { $from }–{ $to } из { $of }

mapping-kind = Что сопоставить
mapping-title = Как названия из продаж соотносятся с исследованием
mapping-none = В загруженных продажах таких названий нет.
mapping-rest = { $n ->
    [one] Не отнесена { $n-text } строка на { $amount }. Она видна во всех итогах.
    [few] Не отнесены { $n-text } строки на { $amount }. Они видны во всех итогах.
   *[other] Не отнесено { $n-text } строк на { $amount }. Они видны во всех итогах.
}
mapping-full = Все строки отнесены.
label-empty = (пусто)
label-means = Что значит «{ $label }»
label-new = новое: «{ $label }»
rules-title = Строки без своего сегмента: правила
rules-lead = Правила пробуются сверху вниз: строку берёт первое подходящее. Сегмент, записанный в самих продажах, важнее любого правила. Средний заказ считается по клиенту за все продажи.
rule-column = Правило
rule-order = Порядок правила
rule-up = Пробовать раньше: { $rule }
rule-down = Пробовать позже: { $rule }
rule-remove = Убрать
rule-kind = По чему правило
rule-by-client = клиент —
rule-by-channel = канал —
rule-by-order = средний заказ
rule-name = Название
rule-from = от
rule-to = меньше
rule-segment = выберите сегмент
rule-add = Добавить правило
rules-clients = Крупнейшие клиенты без сегмента
find = Найти
find-narrows = Поиск сузит список.

import-title = Загрузить продажи
import-lead = CSV или Excel из 1С, CRM или таблицы: строка на позицию или на заказ. Столбцы узнаются по заголовкам, перед загрузкой всё можно поправить.
import-shape = Нужна сумма. Дата даёт рост и сезон; сегмент, канал и предложение — разрезы; клиент и заказ — средний чек и концентрацию; себестоимость — маржу. Строки, которые не прочитать, откладываются и показываются, остальные загружаются.
import-commit = Загрузить
import-other = Другой файл…
preview-title = Что в файле «{ $file }»
preview-sheet = Лист
preview-nothing = Пока ни один столбец не узнан: выберите сверху хотя бы сумму.
sure-sure = уверенно
sure-likely = похоже
sure-guess = догадка, проверьте
roles-title = Что в столбцах
roles-lead = Перетащите на столбец или выберите в его заголовке:
role-free = столбца пока нет
role-played = читается из «{ $heading }»
role-held = «{ $role }»: выберите столбец стрелками и нажмите Enter, Escape — отмена
role-here = сюда
row-fate = Строка { $row }: { $why }
form-remembered = Прочитано как прошлый файл с такими же заголовками.
form-forget = Забыть и узнать заново
same-known = { $n ->
    [one] Этот же файл уже загружен: { $when }, { $rows } строка. Перед загрузкой спросим, что с ней делать.
    [few] Этот же файл уже загружен: { $when }, { $rows } строки. Перед загрузкой спросим, что с ними делать.
   *[other] Этот же файл уже загружен: { $when }, { $rows } строк. Перед загрузкой спросим, что с ними делать.
}
same-skip = Пропустить то, что уже есть
same-skip-lead = Загрузятся только новые строки.
same-replace = Заменить прежнюю загрузку
same-replace-lead = Она уйдёт целиком, войдёт этот файл; отменяется одним шагом.
same-add = Взять ещё раз
same-add-lead = Это другие продажи, они только похожи.
mend = Сохранить строки на исправление
mend-lead = Книга в столбцах самого файла: поправьте ячейки и загрузите её; то, что уже вошло, дважды не посчитается.
mend-written = Строки на исправление — в файле { $path }
imported-already = Уже были
import-busy = Идёт другая загрузка: дождитесь её или остановите.
warnings-title = Что выглядит странно
heading-empty = (без заголовка)
column-read-as = Чем считать столбец «{ $heading }»
role-none = не читать
rows-aside = { $n ->
    [one] Из показанных { $n-text } строка будет отложена.
    [few] Из показанных { $n-text } строки будут отложены.
   *[other] Из показанных { $n-text } строк будет отложено.
}
rows-count = { $n ->
    [one] { $n-text } строка
    [few] { $n-text } строки
   *[other] { $n-text } строк
}

imported-read = Прочитано строк
imported-accepted = Принято
imported-aside = Отложено
imported-period = Период
imported-map = Часть выручки ещё не отнесена к сегментам.
objections-title = { $n ->
    [one] Отложена { $n-text } строка
    [few] Отложены { $n-text } строки
   *[other] Отложено { $n-text } строк
}
found-empty = пусто
batches-title = Что загружено
batch-remove = Убрать
no-dates = без дат
