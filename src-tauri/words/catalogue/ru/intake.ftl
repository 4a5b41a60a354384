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
intake-spoilt-letters = Буквы в файле испорчены: «{ $before }» — это «{ $after }». Включите починку букв (--repair { $repair }) и повторите.
intake-months-without-year = Месяцы стоят рядом («{ $heading }»…), но не видно, какого они года. Допишите год в заголовки или в строку над таблицей, например «Январь 2026», и повторите.
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
expected-one-price = одна цена предложения в сегменте: выше стоит другая
expected-currency = валюта исследования: загрузкой она не меняется
expected-column = заголовок этого листа

# Почему то, что стояло в ячейке, не подошло.
reason-empty = ячейка пуста
reason-not-a-number = это не число
reason-other-decimal = дробная часть отделена не тем знаком, что во всём столбце
reason-percentage = это процент
reason-is-date = это дата
reason-is-flag = это «истина» или «ложь»
reason-too-large = число слишком велико
reason-formula = формула закончилась ошибкой
reason-no-such-day = такого дня в календаре нет
reason-other-order = день, месяц и год стоят в другом порядке, чем во всём столбце
reason-not-a-date = это не дата
reason-too-few-fields = полей в строке меньше, чем заголовков
reason-too-many-fields = полей в строке больше, чем заголовков: возможно, разделитель стоит внутри значения
reason-letters = такие знаки в этой кодировке не записать
reason-out-of-range = значение вне допустимых границ
reason-not-in-list = такого слова в списке нет
reason-unknown-name = такого названия в книге и в исследовании нет
reason-repeated = такое уже есть выше
reason-study-decides = это решает исследование, а не файл

# Что принято, но выглядит странно.
concern-date-serial = похоже на дату, записанную числом дней
concern-thousandfold = в тысячу раз больше обычной суммы
concern-negative-quantity = количество меньше нуля
concern-future-date = день ещё не наступил
concern-zero-amount = сумма равна нулю, и таких строк много
