### Отказы: что не так, где, что делать.

problem-no-study = Сначала откройте или создайте исследование.
problem-currency = «{ $code }» — не код валюты. Введите три буквы, например RUB, USD или EUR.
problem-unknown-reading = «{ $what }» — такого выбора для чтения файла нет. Оставьте то, что узнано, или выберите из списка.
problem-date = «{ $found }» — не дата.
problem-no-sheet = Листа «{ $sheet }» в матрице нет.
problem-no-cell = Этой ячейки больше нет: матрица изменилась. Обновите лист и повторите.
problem-no-answer = На этот вопрос ответа больше нет: исследование изменилось.
problem-no-labels = «{ $kind }» так не раскладывается. Возможны сегмент, предложение, канал и месяц.
problem-rule-of-what = Укажите, о каком клиенте или канале правило.
problem-too-many-aside = Отложено больше { $n-text } строк файла «{ $file }»: значит, неверно читается столбец. Поправьте не строки, а то, как читать файл.
problem-rule-bounds = Введите сумму хотя бы в одно из двух полей; первая должна быть меньше второй.
problem-rule-order = Границы «{ $what }» не читаются. Напишите order:50000.., order:..50000 или order:50000..200000; первая меньше второй.
problem-sales-already-there = Из { $of-text } строк этого файла { $n-text } уже есть в исследовании (загрузка: { $files }). Решите: пропустить их, заменить прежнюю загрузку или взять ещё раз.
problem-not-sold-there = В этом сегменте такого нашего предложения нет.
problem-of-whom = Сначала скажите, чьё это: выберите игрока.
problem-block-too-large = Сразу можно прочитать не больше { $n-text } ячеек.
problem-source-of-unknown = Источник записывают у известной ячейки. Сначала введите значение.
problem-no-subject = В исследовании нет «{ $name }». Спросите headline, segment:НАЗВАНИЕ, claim:СЛОВА, offer:НАЗВАНИЕ или price:НАЗВАНИЕ с --segment НАЗВАНИЕ, market, revenue, growth или growth:volume.
problem-no-segment = В исследовании нет сегмента «{ $name }».
problem-no-chart = Рисунка «{ $name }» нет. Есть: { $names }.
problem-not-drawn = Рисунок не получился: { $detail }.
problem-chart-ending = Рисунок сохраняется как .svg или .png, а указан файл { $path }.
problem-report-ending = Отчёт сохраняется как .xlsx, а указан файл { $path }.
problem-not-reported = Отчёт не получился: { $detail }. Прежний файл не тронут.
problem-cancelled = Прервано. Ничего не изменилось.
problem-no-sample = Примера «{ $name }» нет. Есть: { $names }.
problem-not-written = Файл не записан: { $detail }. То, что было на его месте, не тронуто.
problem-disk-full = На диске не хватает места для { $path }. То, что было на его месте, не тронуто.
problem-not-shown = Не удалось показать файл: { $detail }.

## Файл исследования

problem-study-not-found = Файла { $path } нет на месте.
problem-study-already-exists = Файл { $path } уже есть. Выберите другое имя.
problem-study-not-a-study = Это не исследование Standout.
problem-study-newer = Исследование сделано более новой версией программы. Обновите Standout, чтобы его открыть.
problem-study-older-read-only = Исследование старой версии нужно обновить, а записать его здесь нельзя. Скопируйте файл в свою папку и откройте копию.
problem-study-foreign = Файл не похож на исследование своей версии: { $what }. Он не открыт и не изменён.
problem-study-damaged = Файл исследования повреждён: { $detail }. Он не изменён; возьмите резервную копию.
problem-study-read-only = Исследование открыто только для чтения: { $why }.
problem-study-busy = Исследование сейчас занято другой программой. Повторите через минуту.
problem-study-disk-full = На диске нет места. Изменение не сохранено, остальное цело.
problem-study-io = Файл { $path } не прочитан или не записан: { $detail }.
problem-study-name-taken = Название «{ $name }» уже занято. Выберите другое.
problem-study-empty-name = Название не может быть пустым.
problem-study-bad-text = Текст слишком длинный или содержит недопустимый знак ({ $length } знаков).
problem-study-out-of-range = { $value } — вне допустимого: от { $least } до { $most }.
problem-study-wrong-kind = В этой ячейке значение другого вида.
problem-study-unknown = Этого в исследовании больше нет ({ $thing }).
problem-study-unknown-name = В исследовании нет «{ $name }» ({ $thing }).
problem-study-currency-in-use = В исследовании уже есть суммы в { $code }, поэтому валюта не меняется.
problem-study-already-imported = Файл «{ $file }» уже загружен. Решите: пропустить его строки, заменить прежнюю загрузку или взять ещё раз.
problem-study-too-large = Суммы слишком велики, чтобы их сложить.
problem-study-broken-lines = Строки продаж противоречат друг другу. Ничего не загружено.
problem-study-journal = Отменить нельзя: журнал не сходится с исследованием ({ $detail }). Ничего не изменено.
problem-study-sqlite = Файл исследования не отвечает: { $detail }.

## Почему только чтение

read-only-asked = так попросили
read-only-open-elsewhere = оно открыто в другом окне
read-only-file-not-writable = файл защищён от записи
read-only-folder-not-writable = в его папку нельзя писать
read-only-second-name = у файла есть второе имя (жёсткая ссылка)
read-only-no-locks = этот диск не умеет блокировать файлы

## Что за вещь

thing-player = игрок
thing-segment = сегмент
thing-offer = предложение
thing-function = функция
thing-claim = обещание
thing-source = источник
thing-batch = загрузка
thing-channel = канал
thing-key = ключ метода
