### Что узнано в файле до загрузки: чем решено и что можно выбрать иначе.

setting-sheet = Лист
setting-headings = Заголовки
setting-encoding = Кодировка
setting-repair = Испорченные буквы
setting-delimiter = Разделитель
setting-decimal = Дробная часть
setting-dates = Даты
setting-groups = Строки групп
setting-months = Месяцы рядом

basis-chosen = выбрано вами
basis-marked = так указано в самом файле
basis-values = другого прочтения нет
basis-other-columns = так читаются соседние столбцы
basis-likely = подходит лучше других
basis-convention = можно прочитать и иначе, взято обычное: проверьте

sheet-hidden = { $name } (скрытый)
headings-none = заголовков нет
headings-row = строка { $row }: { $text }
headings-rows = строки { $from }–{ $to }
encoding-windows-1251 = Windows-1251
encoding-windows-1252 = Windows-1252 (латиница)
encoding-ibm866 = DOS (CP866)
encoding-koi8-r = KOI8-R
encoding-mac = Mac, кириллица
date-serial-1904 = число дней Excel с 1904 года

role-why-named = выбрано вами
role-why-heading = обычный заголовок
role-why-beginning = похожий заголовок
role-why-mistyped = обычный заголовок с опечаткой
role-why-doubtful = заголовок подходит, а значения не все
role-why-rival = { $why }; подошёл бы и столбец «{ $rival }»

row-left-out = не продажа: итог, повтор заголовков или пустая строка
row-set-aside = { $column }: ожидалось — { $expected }; { $why }
row-set-aside-whole = ожидалось — { $expected }; { $why }
row-group = группа: её название переходит к строкам под ней, её суммы — это суммы этих строк
role-why-group = названия групп, стоящих над строками
role-why-within = дата из текста документа
role-why-months = собрано из столбцов месяцев
role-why-marked = так сказано в самом файле
groups-yes = есть: их названия переходят к строкам под ними
groups-no = нет: каждая строка — продажа
months-yes = да: каждый столбец — продажи своего месяца
months-no = нет: это обычные столбцы
repair-none = оставить как есть
repair-done = испорченные буквы исправлены
repair-offer = исправить: «{ $before }» → «{ $after }»
repair-why = похоже, текст сохранили не в той кодировке
