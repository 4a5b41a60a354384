### Что сделано и как это назовёт отмена.

edit-type = ввод
edit-paste = { $n ->
    [one] вставка { $n-text } ячейки
   *[other] вставка { $n-text } ячеек
}
edit-cut = { $n ->
    [one] вырезание { $n-text } ячейки
   *[other] вырезание { $n-text } ячеек
}
edit-clear = { $n ->
    [one] очистка { $n-text } ячейки
   *[other] очистка { $n-text } ячеек
}
edit-fill = { $n ->
    [one] заполнение { $n-text } ячейки
   *[other] заполнение { $n-text } ячеек
}
edit-source = источник у { $n ->
    [one] { $n-text } ячейки
   *[other] { $n-text } ячеек
}
edit-restore = возврат к «{ $value }»
history-unknown = неизвестно
history-empty = пусто
edit-add = добавление «{ $name }»
edit-add-segments = { $n ->
    [one] { $n-text } новый сегмент из продаж
    [few] { $n-text } новых сегмента из продаж
   *[other] { $n-text } новых сегментов из продаж
}
edit-rename = переименование в «{ $name }»
edit-remove = удаление «{ $name }»
edit-move = перенос «{ $name }»
edit-move-several = перенос нескольких: { $n-text }
edit-own = наша компания — «{ $name }»
edit-map = соответствие для «{ $label }»
edit-rule = правило «{ $rule }»
edit-rule-remove = удаление правила «{ $rule }»
edit-rule-move = порядок правила «{ $rule }»
edit-rules = { $n ->
    [one] { $n } правило для сегментов
    [few] { $n } правила для сегментов
   *[other] { $n } правил для сегментов
}
rule-text = текст «{ $text }»
rule-takes = { $rule } → «{ $segment }»: { $n ->
    [one] { $n } строка
    [few] { $n } строки
   *[many] { $n } строк
}
rule-client = клиент «{ $name }»
rule-channel = канал «{ $name }»
rule-order-between = средний заказ от { $least } до { $below }
rule-order-from = средний заказ от { $least }
rule-order-below = средний заказ меньше { $below }
edit-import-matrix = загрузка матрицы «{ $file }»
edit-import-ledger = загрузка продаж «{ $file }»
edit-remove-batch = загрузка продаж убрана

cells-taken = { $n ->
    [one] Взята { $n-text } ячейка
    [few] Взяты { $n-text } ячейки
   *[other] Взято { $n-text } ячеек
}
cells-refused = { $n ->
    [one] Не понята { $n-text } ячейка, ничего не изменено
    [few] Не поняты { $n-text } ячейки, ничего не изменено
   *[other] Не понято { $n-text } ячеек, ничего не изменено
}
nothing-to-undo = Отменять нечего.
nothing-to-redo = Возвращать нечего.

matrix-imported = { $n ->
    [0] Матрица загружена целиком.
    [one] Матрица загружена; { $n-text } место не понято.
    [few] Матрица загружена; { $n-text } места не поняты.
   *[other] Матрица загружена; { $n-text } мест не понято.
}
ledger-imported = { $n ->
    [one] Загружена { $n-text } строка.
    [few] Загружены { $n-text } строки.
   *[other] Загружено { $n-text } строк.
}
ledger-imported-some = Загружено строк: { $n-text }; отложено: { $aside-text }.
ledger-skipped = { $n ->
    [one] { $n-text } строка уже есть в исследовании и пропущена.
    [few] { $n-text } строки уже есть в исследовании и пропущены.
   *[other] { $n-text } строк уже есть в исследовании и пропущены.
}
ledger-already = { $n ->
    [one] { $n-text } строка уже была в исследовании и теперь считается дважды.
    [few] { $n-text } строки уже были в исследовании и теперь считаются дважды.
   *[other] { $n-text } строк уже были в исследовании и теперь считаются дважды.
}
ledger-replaced = Заменено: { $files }.
say-same = Укажите --same skip, replace или add.
importing-left = { $words } · { $n ->
    [one] осталась { $n-text } секунда
    [few] осталось { $n-text } секунды
   *[other] осталось { $n-text } секунд
}
edit-forget-form = забыть, как читать файлы этого вида
importing = { $n ->
    [one] { $n-text } строка
    [few] { $n-text } строки
   *[other] { $n-text } строк
} · { $rate-text } в секунду
writing-report = Отчёт пишется…

more-is-better = больше — лучше
less-is-better = меньше — лучше
row-not-assigned = не отнесено
row-undated = без даты

preview-no-amount = Не видно, в каком столбце сумма: выберите его.
preview-spoilt = Буквы в файле испорчены: «{ $before }» — это «{ $after }». Выберите починку в поле «Испорченные буквы».
preview-months = Месяцы стоят рядом: от «{ $first }» до «{ $last }», столбцов: { $n }. Каждая сумма — продажа своего месяца; пустая ячейка и ноль значат, что продаж не было.
preview-no-date = Столбца с датой нет: рост и год определить нельзя.
preview-no-segment = Столбца с сегментом нет: продажи останутся не распределёнными.
preview-no-cost = Столбца с себестоимостью нет: считать будем выручку, а не маржу.
preview-doubtful = Значения столбца «{ $column }» можно прочитать двояко. Проверьте первые строки.
delimiter-tab = табуляция

role-date = дата
role-amount = сумма
role-cost = себестоимость
role-quantity = количество
role-order = заказ
role-client = клиент
role-segment = сегмент
role-channel = канал
role-offer = предложение
role-manager = менеджер

sample-name = Детские площадки
sample-file = Детские площадки (пример)
template-file = Матрица — шаблон
report-file = отчёт
check-sound = Исследование в порядке.
check-damaged = Файл повреждён: { $detail }.
check-reference = Строка таблицы { $table } ссылается на то, чего нет в { $to }.
check-sums = Итоги в { $table } не сходятся со строками продаж.
check-journal = Строка { $key } таблицы { $table } изменена не через программу: отменить её правку нельзя.
check-label = Название «{ $text }» из продаж записано дважды.
check-advice = Сохраните копию файла и откройте последнюю, где всё в порядке.

step-undone = Отменено: { $what }.
step-redone = Возвращено: { $what }.

decimal-comma = запятая
decimal-point = точка
date-day-first = день.месяц.год
date-month-first = месяц/день/год
date-year-first = год-месяц-день
date-serial = число дней Excel

## Отложенные строки книгой

aside-file = строки на исправление
aside-sheet = Строки на исправление
aside-row = строка в файле
aside-column = столбец
aside-found = что стояло
aside-expected = что ожидается
