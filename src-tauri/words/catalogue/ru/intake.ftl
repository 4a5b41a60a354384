### Чтение файлов: почему файл не принят и что ожидалось в ячейке.

intake-open = Файл не открывается: { $why }
intake-start = Не удалось запустить чтение файлов: { $why }
intake-cancelled = Чтение остановлено, ничего не изменилось.
intake-burst = Файл прочитать не удалось: он повреждён или требует больше памяти и времени, чем нужно таблице. Сохраните его в Excel заново и повторите.
intake-empty = В файле ничего нет. Проверьте, тот ли файл выбран.
intake-not-a-table = Это не таблица. Подойдут CSV, TSV, XLSX, XLSM, XLSB, XLS и ODS, а для матрицы — книга Excel.
intake-password = Файл защищён паролем. Снимите пароль в Excel и повторите.
intake-broken = Книга повреждена. Откройте её в Excel, сохраните заново и повторите.
intake-too-large = Файл выходит за пределы обычной таблицы: слишком много частей, строк или текста. Сохраните нужный лист или период отдельным файлом.
intake-io = Файл не дочитан: диск или сеть не отвечает.
intake-unclosed-quote = Кавычка, открытая в строке { $row }, нигде не закрыта. Исправьте эту строку и повторите.
intake-too-wide = В строке { $row } больше столбцов, чем бывает в таблице. Проверьте разделитель.
intake-no-sheet = Листа «{ $wanted }» нет. Есть листы: { $sheets }.
intake-no-column = Столбца «{ $wanted }» нет. Есть столбцы: { $headings }.
intake-no-amount = Не видно, в каком столбце сумма. Есть столбцы: { $headings }. Укажите нужный как сумму.
intake-no-matrix = В книге нет листов матрицы. Есть листы: { $sheets }. Возьмите за основу шаблон.

## Что ожидалось в ячейке: после слова «ожидалось».

expected-amount = сумма
expected-number = число
expected-date = дата
expected-letters = текст в кодировке файла
expected-fields = столько полей, сколько заголовков
expected-no-error = значение, а не ошибка формулы
expected-percent = процент
expected-share = доля от 0 до 100 %
expected-year = год
expected-level = да, частично, нет или ?
expected-importance = важность от 0 до 5
expected-reach = основной, тоже, нет или ?
expected-yes-no = да или нет
expected-function-kind = уровень или число
expected-better = больше или меньше
expected-share-kind = стоимость или количество
expected-claim-kind = есть, лучший, единственный или дешевле всех
expected-reliability = измерено, документ, публично, клиент, с их слов или мнение
expected-mapping-kind = сегмент, предложение или канал
expected-name = название
expected-new-name = название, которого выше ещё не было
expected-one-own = только одна своя компания
expected-player = игрок с листа «Игроки»
expected-segment = сегмент с листа «Сегменты»
expected-offer = «Игрок / Предложение» с листа «Предложения»
expected-function = функция с листа «Функции»
expected-address = лист, строка и столбец заполненной ячейки
expected-key = ключ листа «Исследование»
expected-price = цена больше нуля
expected-currency = валюта исследования: загрузкой она не меняется
expected-column = заголовок этого листа
