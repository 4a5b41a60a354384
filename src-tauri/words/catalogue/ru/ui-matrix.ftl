### Матрица конкурентов: листы, ячейки, источники, что заполнить сначала.

matrix-sheets = Листы матрицы
matrix-tab-market = Рынок и доли
matrix-tab-functions = Функции
matrix-tab-prices = Цены
matrix-tab-reach = Кому продают
matrix-tab-claims = Что обещают

matrix-part = Показать
matrix-sheet-shares = Доли по стоимости
matrix-sheet-volume-shares = Доли по объёму
matrix-sheet-segments = Сегменты
matrix-sheet-players = Игроки
matrix-sheet-levels = Функции
matrix-sheet-importance = Важность
matrix-sheet-functions = Описание функций
matrix-sheet-prices = Цены
matrix-sheet-offers = Предложения
matrix-sheet-reach = Кому продают
matrix-sheet-claims = Обещания

matrix-importance-for = Важность для сегмента
matrix-importance-is = важность { $n } из 5
matrix-find = Найти
matrix-find-what = что найти
matrix-find-none = не найдено

## Знаки

matrix-legend = Обозначения
matrix-reach-core = основной
matrix-reach-also = тоже
matrix-reach-no = нет
matrix-unknown = неизвестно
matrix-legend-stale = устарело
matrix-legend-opinion = мнение
matrix-legend-contradicted = противоречит

matrix-tip-inherited = не указано особо, действует общее: { $what }
matrix-tip-stale = сведения устарели
matrix-tip-opinion = только мнение
matrix-tip-contradicted = противоречит другим ячейкам

## Строки и столбцы

matrix-add-player = + игрок
matrix-add-offer = + предложение
matrix-add-function = + функция
matrix-add-segment = + сегмент
matrix-add-claim = + обещание

matrix-new-player = Новый игрок…
matrix-new-offer = Новое предложение…
matrix-new-function = Новая функция…
matrix-new-segment = Новый сегмент…
matrix-new-claim = Новое обещание…

matrix-menu-copy = Копировать
matrix-menu-cut = Вырезать
matrix-menu-paste = Вставить
matrix-menu-clear = Очистить
matrix-menu-fill-down = Заполнить вниз
matrix-menu-fill-right = Заполнить вправо
matrix-menu-source = Источник…
matrix-menu-next = Что заполнить сначала…
matrix-menu-rename = Переименовать «{ $name }»
matrix-menu-remove = Убрать «{ $name }»
matrix-menu-up = Строку выше
matrix-menu-down = Строку ниже
matrix-menu-left = Столбец левее
matrix-menu-right = Столбец правее
matrix-menu-own = «{ $name }»: это мы

matrix-name = Название
matrix-whose = Чьё
matrix-group = Группа
matrix-measure = Чем меряется
matrix-measure-level = есть, частично, нет
matrix-measure-number = числом
matrix-unit = Единица
matrix-better = Что лучше
matrix-better-higher = больше
matrix-better-lower = меньше
matrix-add = Добавить
matrix-rename = Переименовать
matrix-remove = Убрать
matrix-remove-undo = Можно вернуть: Ctrl+Z.
matrix-cancel = Отмена
matrix-keep = Записать

## Ячейка

matrix-panel = Ячейка
matrix-panel-none = Выберите ячейку: здесь будет её источник и история.
matrix-cells-selected = { $n ->
    [one] Выбрана { $n-text } ячейка
    [few] Выбраны { $n-text } ячейки
   *[other] Выбрано { $n-text } ячеек
}
matrix-marks = Почему ячейка помечена
matrix-share-volume = Объём этого рынка
matrix-source = Источник
matrix-source-none = не указан
matrix-source-needs-value = Источник записывают у заполненной ячейки с фактом: сначала введите значение.
matrix-source-add = Указать источник
matrix-source-change = Изменить
matrix-source-all = Указать один источник для всех
matrix-source-several = Источник получат все выбранные ячейки.
matrix-source-text = Откуда это известно
matrix-reliability = Надёжность
matrix-reliability-unknown = не указана
matrix-as-of = На дату
matrix-note = Заметка
matrix-history = История
matrix-history-now = сейчас
matrix-history-undone = отменено
matrix-history-restore = Вернуть это значение
matrix-history-restore-value = Вернуть: { $value }
matrix-history-more = Показать ещё { $n ->
    [one] { $n-text } запись
    [few] { $n-text } записи
   *[other] { $n-text } записей
}
matrix-history-none = Эту ячейку ещё не меняли.
matrix-depends = От этой ячейки зависит
matrix-forgive = Оставить прежнее значение

## Что неизвестно

matrix-all-known = Всё заполнено.
matrix-unknown-cells = { $n ->
    [one] Неизвестна { $n-text } ячейка.
    [few] Неизвестны { $n-text } ячейки.
   *[other] Неизвестно { $n-text } ячеек.
}
matrix-deciding = { $n ->
    [one] { $n-text } из них решает
    [few] { $n-text } из них решают
   *[other] { $n-text } из них решают
} { $verdicts ->
    [one] { $verdicts-text } вывод.
    [few] { $verdicts-text } вывода.
   *[other] { $verdicts-text } выводов.
}
matrix-none-decides = Ни одна не решает вывода.
matrix-fill-first = Что заполнить сначала
matrix-settles = решает { $n ->
    [one] { $n-text } вывод
    [few] { $n-text } вывода
   *[other] { $n-text } выводов
}

## Что произошло

matrix-copied = { $n ->
    [one] Скопирована { $n-text } ячейка
    [few] Скопированы { $n-text } ячейки
   *[other] Скопировано { $n-text } ячеек
}
matrix-did-type = Записано
matrix-did-paste = { $n ->
    [one] Вставлена { $n-text } ячейка
    [few] Вставлены { $n-text } ячейки
   *[other] Вставлено { $n-text } ячеек
}
matrix-did-cut = { $n ->
    [one] Вырезана { $n-text } ячейка
    [few] Вырезаны { $n-text } ячейки
   *[other] Вырезано { $n-text } ячеек
}
matrix-did-clear = { $n ->
    [one] Очищена { $n-text } ячейка
    [few] Очищены { $n-text } ячейки
   *[other] Очищено { $n-text } ячеек
}
matrix-did-fill = { $n ->
    [one] Заполнена { $n-text } ячейка
    [few] Заполнены { $n-text } ячейки
   *[other] Заполнено { $n-text } ячеек
}
matrix-mixed-some = Из { $of ->
    [one] { $of-text } ячейки
   *[other] { $of-text } ячеек
} можно взять { $n-text }
matrix-mixed-none = Ни одну из этих ячеек взять нельзя
matrix-mixed-lead = Пока ничего не изменено.
matrix-mixed-new = новая строка
matrix-mixed-refused = не берётся:
matrix-mixed-rows = и ещё { $n ->
    [one] { $n-text } строка
    [few] { $n-text } строки
   *[other] { $n-text } строк
}
matrix-mixed-why = { $n ->
    [one] { $n-text } ячейку взять нельзя
    [few] { $n-text } ячейки взять нельзя
   *[other] { $n-text } ячеек взять нельзя
}
matrix-mixed-more = и ещё { $n ->
    [one] { $n-text }
   *[other] { $n-text }
}
matrix-mixed-take = Взять { $n ->
    [one] { $n-text } ячейку
    [few] { $n-text } ячейки
   *[other] { $n-text } ячеек
}
matrix-mixed-leave = Ничего не менять
matrix-refused-one = { $reason } Ничего не изменено.
matrix-over-rows = Блок длиннее листа на { $rows ->
    [one] { $rows-text } строку
    [few] { $rows-text } строки
   *[other] { $rows-text } строк
}. Ничего не вставлено.
matrix-over-cols = Блок шире листа на { $cols ->
    [one] { $cols-text } столбец
    [few] { $cols-text } столбца
   *[other] { $cols-text } столбцов
}. Ничего не вставлено.
matrix-over-both = Блок не помещается: лишних строк { $rows }, столбцов { $cols }. Ничего не вставлено.
matrix-how = Стрелки ходят по ячейкам, F2 или ввод правит, Shift+F2 показывает источник. Esc, затем Tab выводит из таблицы.

## Пустое исследование

matrix-empty-sheet = Здесь пока нет строк.
matrix-start-title = С чего начать
matrix-start-lead = Три ответа, и матрица готова к заполнению. Списки можно вставить из Excel.
matrix-start-own = Кто мы?
matrix-start-rivals = Кто ещё на рынке?
matrix-start-segments = Кому продаём?
matrix-start-list = по одному в строке
matrix-start-go = Начать матрицу
matrix-start-import = Загрузить заполненную книгу…
matrix-start-workbook = Или в Excel
matrix-start-workbook-lead = Сохраните пустую книгу с листами и заголовками матрицы, заполните её, сколько знаете, и загрузите обратно.
matrix-start-template = Сохранить пустую книгу…
