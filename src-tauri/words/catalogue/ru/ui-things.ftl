### Строки и столбцы в окне: группы, порядок, соединение, удаление.

## Группы

matrix-band-none-function = Без группы
matrix-band-none-offer = Без категории
matrix-band-none-claim = Без темы
matrix-band-folded = { $n ->
    [one] { $band }: свёрнута { $n-text } строка
    [few] { $band }: свёрнуты { $n-text } строки
   *[other] { $band }: свёрнуто { $n-text } строк
}
matrix-band-unfolded = { $band }: развёрнута
matrix-band-count = { $n ->
    [one] { $n-text } строка
    [few] { $n-text } строки
   *[other] { $n-text } строк
}
matrix-band-in-the-way = Здесь свёрнута группа «{ $band }». Разверните её и повторите. Ничего не изменено.

matrix-menu-fold = Свернуть «{ $band }»
matrix-menu-unfold = Развернуть «{ $band }»
matrix-menu-fold-all = Свернуть все группы
matrix-menu-unfold-all = Развернуть все группы
matrix-menu-group-function = Группа «{ $band }»
matrix-menu-group-offer = Категория «{ $band }»
matrix-menu-group-claim = Тема «{ $band }»
matrix-menu-group-rename = Переименовать…
matrix-menu-group-join = Соединить с другой…
matrix-menu-group-away = Распустить, строки оставить
matrix-menu-group-up = Выше
matrix-menu-group-down = Ниже

matrix-group-rename-function = Новое название группы «{ $group }»
matrix-group-rename-offer = Новое название категории «{ $group }»
matrix-group-rename-claim = Новое название темы «{ $group }»
matrix-group-join-function = Соединить группу «{ $group }» с другой
matrix-group-join-offer = Соединить категорию «{ $group }» с другой
matrix-group-join-claim = Соединить тему «{ $group }» с другой
matrix-group-joins = Такая уже есть: строки обеих встанут вместе.
matrix-group-with = С какой

## Порядок

matrix-moved-row = { $name }: строка { $n } из { $all }
matrix-moved-row-in = { $name }: { $band }, строка { $n } из { $all }
matrix-moved-column = { $name }: столбец { $n } из { $all }
matrix-moved-several-row = Перенесено: { $n ->
    [one] { $n-text } строка
    [few] { $n-text } строки
   *[other] { $n-text } строк
}
matrix-moved-several-column = Перенесено: { $n ->
    [one] { $n-text } столбец
    [few] { $n-text } столбца
   *[other] { $n-text } столбцов
}
matrix-moved-nowhere = { $name }: дальше некуда

## Соединение двух названий

matrix-menu-merge = Это то же, что…
matrix-merge-title = «{ $name }»: это то же, что…
matrix-merge-with = Что это на самом деле
matrix-merge-choose = выберите
matrix-merge-nothing = Соединить не с чем: похожего здесь нет.
matrix-merge-stays = Останется «{ $into }», название «{ $from }» уйдёт.
matrix-merge-swap = Оставить название «{ $from }»
matrix-merge-taken = { $n ->
    [0] Ни одна ячейка не добавится
    [one] Добавится { $n-text } ячейка
    [few] Добавятся { $n-text } ячейки
   *[other] Добавится { $n-text } ячеек
}
matrix-merge-alike = { $n ->
    [one] { $n-text } ячейка совпадает
    [few] { $n-text } ячейки совпадают
   *[other] { $n-text } ячеек совпадают
}
matrix-merge-conflicts = { $n ->
    [one] { $n-text } ячейка говорит разное. Чьё верно?
    [few] { $n-text } ячейки говорят разное. Чьё верно?
   *[other] { $n-text } ячеек говорят разное. Чьё верно?
}
matrix-merge-cell = Ячейка
matrix-merge-all = Все
matrix-merge-do = Соединить

## Добавление и удаление

matrix-below = Встанет после «{ $name }».
matrix-category = Категория
matrix-theme = Тема
matrix-removal-several = { $n ->
    [one] Убрать { $n-text } строку?
    [few] Убрать { $n-text } строки?
   *[other] Убрать { $n-text } строк?
}
matrix-removal-alone = Вместе с этим не уйдёт ничего.
matrix-removal-goes = Вместе с этим:
matrix-menu-remove-rows = { $n ->
    [one] Убрать { $n-text } строку…
    [few] Убрать { $n-text } строки…
   *[other] Убрать { $n-text } строк…
}
matrix-menu-new-below = { $kind ->
    [player] Новый игрок ниже…
    [offer] Новое предложение ниже…
    [function] Новая функция ниже…
    [segment] Новый сегмент ниже…
   *[claim] Новое обещание ниже…
}
matrix-menu-fit = Ширина по содержимому
matrix-menu-width-back = Обычная ширина всех
matrix-menu-undo = Отменить
matrix-menu-redo = Вернуть
matrix-menu-select-all = Выбрать всё
matrix-menu-edit = Править
matrix-menu-find = Найти…
matrix-menu-keys = Клавиши…
matrix-menu-row = Строка «{ $name }»
matrix-menu-column = Столбец «{ $name }»

matrix-find-count = { $n } из { $all }
matrix-find-next = Следующее
matrix-find-previous = Предыдущее
matrix-find-close = Закрыть поиск
