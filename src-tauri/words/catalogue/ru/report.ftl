### Отчёт для совета: листы, столбцы, пояснения; матричная книга: примечания к листам.

report-subject = Анализ сегментов и конкурентов
report-sheet-summary = Главное
report-sheet-segments = Выводы о сегментах
report-sheet-offers = Выводы о предложениях
report-sheet-prices = Индекс цены
report-sheet-claims = Кто что обещает
report-sheet-revenue = Выручка
report-sheet-method = Метод

report-period = { $from } – { $to }
report-period-all = все продажи
report-period-none = продаж нет
report-as-of = данные на { $date }
report-nothing = Данных нет.
report-no-map = Карта не приложена.
report-more = и ещё { $n-text }

report-segment = Сегмент
report-verdict = Вывод
report-sentence = Почему
report-part-map = Куда расти и где есть чем конкурировать
report-part-alike = Сливаются с соперниками
report-none-alike = Таких предложений нет.
report-part-against = Противоречит фактам
report-none-against = Противоречий нет.
report-part-missing = Чего не хватает
report-none-missing = Ничего решающего.
report-settles = { $n ->
    [0] { $place }
    [one] { $place }: решает { $n-text } вывод
    [few] { $place }: решает { $n-text } вывода
   *[many] { $place }: решает { $n-text } выводов
}

report-counted-margin = деньгами посчитана маржа
report-counted-revenue = деньгами посчитана выручка: затраты известны не везде
report-revenue-amount = Выручка, { $unit }
report-revenue-before = Годом раньше, { $unit }
report-revenue-share = Доля выручки
report-margin-share = Доля маржи
report-orders = Заказов
report-average-order = Средний заказ, { $unit }
report-growth = Рост за год
report-market-volume = Объём рынка, { $unit }
report-market-growth = Рост рынка
report-own-share = Наша доля
report-growth-low = Рост, баллы от
report-growth-high = Рост, баллы до
report-room-low = Место, баллы от
report-room-high = Место, баллы до
report-because = Основания
report-first = Узнать первым делом
report-part-factors = Из чего сложены баллы
report-factor = Множитель
report-gate = Ворота
report-value-low = Величина от
report-value-high = Величина до
report-points-low = Баллы от
report-points-high = Баллы до
report-weight = Вес

report-offer = Предложение
report-offers-remark = Каждое наше предложение в каждом сегменте, который оно обслуживает. От сходства { $alike } клиент его не отличает. Где сходство известно неточно, оно дано от и до.
report-nearest = Ближайшее у соперников
report-similarity-low = Сходство от
report-similarity-high = Сходство до
report-price-ratio = Наша цена / его
report-differences = Отличия
report-gaps = Чего не хватает
report-proven-note = Отличия: ● доказано источником, ○ без доказательства.

report-prices-remark = 100 — средняя цена, которую платят в сегменте за ту же категорию и единицу; от { $low } до { $high } — паритет.
report-offer-there = Предложение · сегмент
report-category = Категория
report-price = Цена, { $unit }
report-unit = Единица
report-index-low = Индекс от
report-index-high = Индекс до
report-index-chart = Индекс цены: 100 — средняя цена
report-index-note = Тире: цена неизвестна или не с чем сравнить. Где цены соперников известны не все, индекс дан от и до.

report-claims-remark = Что обещают все, тем не выделиться. Строки с нашими обещаниями подкрашены.
report-theme = Тема
report-claimants = Кто обещает
report-saturation = Доля игроков
report-support = Наше обещание
report-part-our-claims = Наши обещания и матрица
report-claim = Обещание
report-kind = Вид
report-about = О чём

report-cumulative = Нарастающим итогом
report-not-assigned = не отнесено к сегменту
report-total = Всего
report-chart-segments = Выручка по сегментам и нарастающий итог
report-month = Месяц
report-no-months = В продажах нет полного месяца с датами.
report-chart-months = Выручка по месяцам
report-channel = Канал
report-no-channel = канал не указан

report-method-remark = Пороги, опоры и веса, по которым сделаны выводы. Подкрашены те, что отличаются от обычных.
report-method-what = Что
report-method-value = Значение
report-method-default = Обычно
report-method-key = Ключ
report-part-sources = Откуда методы
report-part-ages = Откуда данные и какой они давности
report-reliability = Надёжность источника
report-facts = Фактов
report-stale = Устарело
report-undated = Без даты
report-oldest = Старейший
report-newest = Новейший
report-unrated = источник без оценки
report-unsourced = без источника
report-stale-note = Устаревшим считается факт старше { $n ->
    [one] { $n-text } месяца
   *[many] { $n-text } месяцев
} на дату данных.

problem-report-too-long = Текст «{ $name }…» длиннее, чем вмещает ячейка таблицы: { $length } знаков при 32 767. Сократите его.
problem-report-too-many = На лист таблицы столько не поместится: { $count } при { $most }.
problem-report-writing = Книгу не удалось собрать: { $reason }

## Профиль метода, по ключам.

method-money-share = Деньги: доля, которой достаточно самой по себе
method-money-small-share = Деньги: доля, которой достаточно вместе с границей Парето
method-money-cut = Граница Парето
method-cost-coverage = Маржа считается деньгами, если затраты известны для такой доли выручки
method-cost-segment = … в каждом сегменте с такой долей выручки
method-gate = Балл, с которого открываются ворота роста и места
method-real-growth-zero = Рост рынка без роста цен: 0 баллов
method-real-growth-hundred = Рост рынка без роста цен: 100 баллов
method-real-growth-weight = Рост рынка без роста цен: вес
method-headroom-zero = Наша доля объёма: 0 баллов
method-headroom-hundred = Наша доля объёма: 100 баллов
method-headroom-weight = Наша доля объёма: вес
method-advantage-zero = Преимущество в функциях: 0 баллов
method-advantage-hundred = Преимущество в функциях: 100 баллов
method-advantage-weight = Преимущество в функциях: вес
method-value-for-price-zero = Ценность за цену, пункты: 0 баллов
method-value-for-price-hundred = Ценность за цену, пункты: 100 баллов
method-value-for-price-weight = Ценность за цену: вес
method-rivals-hhi-zero = HHI соперников: 0 баллов
method-rivals-hhi-hundred = HHI соперников: 100 баллов
method-rivals-hhi-weight = HHI соперников: вес
method-relative-share-zero = Наша доля к доле крупнейшего соперника: 0 баллов
method-relative-share-hundred = Наша доля к доле крупнейшего соперника: 100 баллов
method-relative-share-weight = Наша доля к доле крупнейшего соперника: вес
method-win-rate-zero = Доля побед к справедливой: 0 баллов
method-win-rate-hundred = Доля побед к справедливой: 100 баллов
method-win-rate-weight = Доля побед: вес (пока воронки нет, не участвует)
method-must-have-importance = Важность, с которой функция обязательна
method-must-have-part = … если она есть у такой доли предложений серьёзных соперников
method-serious-share = Доля в сегменте, с которой соперник серьёзен
method-alike = Сходство, с которого предложение сливается
method-alike-price = … если наша цена не ниже такой части цены похожего
method-parity = Паритет: функция есть у такой доли серьёзных игроков
method-difference = Отличие: функция есть не более чем у такой доли
method-gap = Пробел: функция есть не менее чем у такой доли
method-matters = Наименьшая важность отличия и пробела
method-number-tolerance = Число считается таким же, если хуже не более чем на
method-share-conflict = Расхождение вписанной и посчитанной доли, с которого это противоречие
method-ground = Отрыв нашего роста от рынка, с которого он назван
method-ground-importance = Важность пробелов, которые при этом названы
method-stale-months = Месяцев, после которых факт устарел
method-price-band-low = Паритет цены: от
method-price-band-high = Паритет цены: до
method-draws = Проб на устойчивость
method-completions = Проб для «вероятно»
method-seed = Начальное число проб
method-russian-bands = Границы концентрации: 1 — российские, 0 — США

method-source-hhi = HHI, CR3, CR4, действующее число игроков: Herfindahl (1950), Hirschman (1945); интервалы при неизвестных долях: Kvålseth (2018).
method-source-bands = Границы концентрации: российская практика (CR3 и HHI 1 000 и 2 000) или Merger Guidelines США 2023 года (HHI 1 000 и 1 800).
method-source-relative-share = Относительная доля рынка: Hedley (1977). Показана, но сама ничего не решает (Slater, Zwirlein, 1992).
method-source-price-index = Индекс цены и ценовая премия: Farris и др., Marketing Metrics.
method-source-similarity = Сходство предложений: Gower (1971), для уровней Ruzicka; неизвестное даёт интервал, а не пропуск.
method-source-parity = Паритет и отличие: Keller, Sternthal, Tybout (2002).
method-source-canvas = Кривые ценности: Kim, Mauborgne, Blue Ocean Strategy (2005).
method-source-attractiveness = Привлекательность сегмента и сила в нём по закреплённым опорам: McDonald, Dunbar, Market Segmentation.
method-source-shift-share = Рост: доля рынка, сегмента и наша — Dunn (1960); цена, объём и состав — точное разложение.

## Примечания к листам матричной книги.

sheet-note-study = Ключ и значение. Проценты пишутся числом: 6 или 6 %. Ниже можно дописать ключи метода с листа «Метод», если порог должен быть другим. Пустое значение — неизвестно.
sheet-note-players = Компании рынка. У своей в столбце «Мы» — да, и только у неё.
sheet-note-segments = Виды клиентов. Объём рынка за год и его единица (₽ или штуки), рост рынка в процентах. Впишите, что именно считается этим рынком. «Перечислены крупнейшие»: нет, если крупный игрок не вписан.
sheet-note-offers = Что продают игроки. Сравниваются предложения одной категории, цены — одной единицы.
sheet-note-functions = По чему клиент сравнивает. Вид: уровень (да, частично, нет) или число. У числа — единица и что лучше: больше или меньше.
sheet-note-levels = Строка — функция, столбец — «Игрок / Предложение». Да, частично, нет или число. Пусто или ? — неизвестно; это не «нет».
sheet-note-importance = Строка — функция, столбец — сегмент. Важность от 0 до 5.
sheet-note-shares = Доля игрока на всём рынке и в сегментах, в процентах: 12,5. Вид: стоимость или количество. Пусто — неизвестно.
sheet-note-prices = Цены там, где они отличаются от общей с листа «Предложения». Строка — «Игрок / Предложение», столбец — сегмент.
sheet-note-reach = Кто с каким сегментом работает: основной, тоже, нет. Строка — игрок или «Игрок / Предложение». Пусто или ? — неизвестно.
sheet-note-claims = Что игрок обещает, его словами. Вид: есть, лучший, единственный, дешевле всех. О чём: функция с листа «Функции» или «Цена». Доказательство — документ или пусто.
sheet-note-sources = Откуда факт: лист, строка и столбец — точными именами, как они написаны там. Надёжность и на какую дату.
sheet-note-mapping = Как названия из продаж (сегмент, предложение, канал) относятся к названиям исследования.
