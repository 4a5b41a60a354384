### Строки рядом с выводом: на чём он стоит и что узнать дальше.

detail-nothing = данных нет
detail-of-margin = { $value } маржи
detail-of-revenue = { $value } выручки
detail-revenue = { $value } выручки
detail-orders = { $n ->
    [one] { $n-text } заказ
    [few] { $n-text } заказа
   *[other] { $n-text } заказов
}
detail-average-order = средний заказ { $value }
detail-items = { $value } позиции в заказе
detail-clients = { $n ->
    [one] { $n-text } клиент
    [few] { $n-text } клиента
   *[other] { $n-text } клиентов
}
detail-largest-client = крупнейший клиент — { $value }
detail-volume = рынок сегмента { $value }
detail-market-growth = рынок { $value } за год
detail-own-share = наша доля { $value }
detail-own-growth = мы { $value }
detail-rivals = { $n ->
    [one] { $n-text } соперник
    [few] { $n-text } соперника
   *[other] { $n-text } соперников
}
detail-hhi = HHI { $value }
detail-must-have = нет обязательного: { $value }

question-level = Узнать у клиентов или из каталога: { $place }.
question-price = Запросить прайс или коммерческое предложение: { $place }.
question-share = Оценить вместе с отделом продаж: { $place }.
question-importance = Спросить у клиентов: { $place }.
question-reach = Спросить у дилеров и клиентов: { $place }.
question-market = Найти в отраслевом обзоре: { $place }.
question-other = Уточнить: { $place }.

subline-open = { $n ->
    [one] { $n-text } вывод пока нельзя сделать.
    [few] { $n-text } вывода пока нельзя сделать.
   *[other] { $n-text } выводов пока нельзя сделать.
}
subline-period = Выручка за { $from } – { $to }.
subline-undated = Выручка без дат: рост определить нельзя.
subline-matrix = Матрица на { $value }.
