### Клавиши: обзор по F1.

keys-title = Клавиши
keys-open = Клавиши
keys-hint = F1 — это окно
keys-moving = Ходить
keys-selecting = Выбирать
keys-typing = Вводить
keys-blocks = Блоки
keys-rows = Строки и столбцы
keys-sheet = Лист и исследование

keys-arrows = на ячейку
keys-tab = вправо, влево
keys-enter = вниз, вверх
keys-jump = до края данных
keys-home = в начало строки, в её конец
keys-corner = в начало листа, в его конец
keys-page = на экран вверх, вниз
keys-page-side = на экран влево, вправо
keys-show = вернуть активную ячейку на экран
keys-leave = выйти из таблицы

keys-extend = продолжить выбор, с любым шагом
keys-row = вся строка
keys-column = весь столбец
keys-all = всё

keys-type = записать поверх
keys-edit = править, что есть
keys-escape = отказаться от правки
keys-newline = новая строка в ячейке
keys-fill-range = записать во все выбранные
keys-clear = очистить
keys-source = источник ячейки
keys-history = история ячейки: прежние значения и возврат к ним

keys-clipboard = копировать, вырезать, вставить
keys-down = заполнить вниз
keys-right = заполнить вправо
keys-drag = тянуть угол выбора — заполнить дальше
keys-undo = отменить, вернуть

keys-move-row = перенести строку
keys-move-column = перенести столбец
keys-insert = новая строка ниже
keys-remove = убрать строки
keys-rename = переименовать: правка её названия
keys-fold = свернуть, развернуть группу
keys-menu = всё, что можно с этой ячейкой
keys-width = дважды нажать край столбца — ширина по содержимому

keys-find = найти
keys-next = что заполнить сначала
keys-find-next = дальше, назад
keys-sheets = соседний лист
keys-help = это окно
