### Метод: каждое число профиля, что оно значит и чьё оно; что изменено.

## Профиль метода, по ключам.

method-money-share = Деньги: доля, которой достаточно самой по себе
method-money-small-share = Деньги: доля, которой достаточно вместе с границей Парето
method-money-cut = Граница Парето
method-cost-coverage = Маржа считается деньгами, если затраты известны для такой доли выручки
method-cost-segment = Сегмент, затраты которого проверяются: от такой доли выручки
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
method-must-have-part = Обязательная функция есть у такой доли предложений серьёзных соперников
method-serious-share = Доля в сегменте, с которой соперник серьёзен
method-alike = Сходство, с которого предложение сливается
method-alike-price = Сливается, если наша цена не ниже такой части цены похожего
method-parity = Паритет: функция есть у такой доли серьёзных игроков
method-difference = Отличие: функция есть не более чем у такой доли
method-gap = Пробел: функция есть не менее чем у такой доли
method-matters = Наименьшая важность отличия и пробела
method-number-tolerance = Число считается таким же, если хуже не более чем на
method-share-conflict = Расхождение вписанной и посчитанной доли, с которого это противоречие
method-ground = Отрыв нашего роста от рынка, с которого он назван
method-ground-importance = Важность пробелов, названных вместе с отрывом
method-stale-months = Месяцев, после которых факт устарел
method-price-band-low = Паритет цены: от
method-price-band-high = Паритет цены: до
method-me-too-correlation = Предложение повторяет остальные: корреляция со средней кривой соперников от
method-me-too-divergence = … и расстояние до неё не больше
method-map-explained = Карта восприятия: показывает не меньше такой части расстояний
method-map-players = Карта восприятия: игроков не меньше
method-draws = Проб на устойчивость
method-completions = Проб для «вероятно»
method-seed = Начальное число проб
method-russian-bands = Границы концентрации (1 — российские, 0 — США)

method-source-hhi = HHI, CR3, CR4, действующее число игроков: Herfindahl (1950), Hirschman (1945); интервалы при неизвестных долях: Kvålseth (2018).
method-source-bands = Границы концентрации: российская практика (CR3 и HHI 1 000 и 2 000) или Merger Guidelines США 2023 года (HHI 1 000 и 1 800).
method-source-relative-share = Относительная доля рынка: Hedley (1977). Показана, но сама ничего не решает (Slater, Zwirlein, 1992).
method-source-price-index = Индекс цены и ценовая премия: Farris и др., Marketing Metrics.
method-source-similarity = Сходство предложений: Gower (1971), для уровней Ruzicka; неизвестное даёт интервал, а не пропуск.
method-source-parity = Паритет и отличие: Keller, Sternthal, Tybout (2002).
method-source-canvas = Кривые ценности: Kim, Mauborgne, Blue Ocean Strategy (2005).
method-source-attractiveness = Привлекательность сегмента и сила в нём по закреплённым опорам: McDonald, Dunbar, Market Segmentation.
method-source-shift-share = Рост: доля рынка, сегмента и наша — Dunn (1960); цена, объём и состав — точное разложение.

## Что каждое число делает и откуда оно.

method-about-money-share = Сегмент, который приносит столько, открывает ворота денег один.
method-about-money-small-share = Меньший сегмент открывает их, если до него крупнейшие ещё не собрали границу Парето.
method-about-money-cut = Правило 80/20: сколько денег считается основной их частью.
method-about-cost-coverage = Ниже этого маржа показала бы сегменты с известными затратами хуже прочих; тогда считается выручка.
method-about-cost-segment = Мелкие сегменты не мешают считать маржу.
method-about-gate = Середина между двумя опорами каждого множителя; у McDonald середина — паритет с лучшим соперником.
method-about-real-growth = Рост рынка сегмента за вычетом роста цен: при инфляции номинальный рост обманывает (Hedley, 1977). Опоры наши.
method-about-headroom = Чем меньше наша доля объёма, тем больше ещё можно взять. Опоры наши.
method-about-advantage = Насколько наше предложение лучше ближайшего серьёзного соперника, по важности функций. Опоры наши.
method-about-value-for-price = Что клиент получает сверх того, что доплачивает, в пунктах; медиана по соперникам. Опоры наши.
method-about-rivals-hhi = Чем раздробленнее соперники, тем легче войти; 1 000 — граница низкой концентрации (Merger Guidelines, 2023). Верх наш.
method-about-relative-share = Наша доля к доле крупнейшего соперника; 1 — равенство с ним, порог Hedley (1977).
method-about-win-rate = Сколько сделок мы берём против справедливой доли. Пока воронки нет, не участвует.
method-about-must-have-importance = Без функции такой важности клиент предложение не рассматривает.
method-about-must-have-part = Обязательным становится то, что уже есть у большинства: если ни у одного нашего нет, места нет.
method-about-serious-share = С меньшими соперниками сравнение ничего не решает; без доли решает охват «основной».
method-about-alike = Опубликованного порога нет: число наше и печатается с выводом. Мера — Gower (1971), для уровней Ruzicka.
method-about-alike-price = Кто заметно дешевле похожего, того клиент отличит по цене.
method-about-parity = Паритет по Keller, Sternthal, Tybout (2002): есть почти у всех. Доля наша.
method-about-difference = Отличие по Keller, Sternthal, Tybout (2002): важно клиенту, есть у нас и почти ни у кого. Доля наша.
method-about-gap = Пробел: важная функция, которой нет у нас, а у стольких есть.
method-about-matters = Менее важное не отличает и не отстаёт, как бы редко оно ни было.
method-about-number-tolerance = Чуть худшее число клиент считает таким же.
method-about-price-band-low = Индекс от этого числа и выше — цена как у всех. Индекс по Farris и др., полоса наша.
method-about-price-band-high = Индекс выше этого числа — дороже рынка.
method-about-me-too-correlation = Кривые стратегической канвы растут и падают вместе (Kim, Mauborgne; порог наш).
method-about-me-too-divergence = … и сами значения близки, с учётом важности, от 0 до 1.
method-about-map-explained = Плоскость, которая показывает меньше, обманула бы: тогда карты нет. Классическое шкалирование (Gower 1966), доля по Mardia, Kent, Bibby (1979).
method-about-map-players = О меньшем числе игроков таблица скажет больше, чем карта.
method-about-share-conflict = Расхождение больше этого показано противоречием, меньшее — погрешность оценки.
method-about-ground = Обгоняем рынок или отстаём от него, если рост отличается больше чем на столько пунктов.
method-about-ground-importance = С отрывом или отставанием названы пробелы не менее важные.
method-about-stale-months = Факт старше этого на дату данных отмечен, а вывод, который на нём стоит, об этом говорит.
method-about-draws = Наборы весов вдвое больше и вдвое меньше (SMAA: Lahdelma, Salminen, 2001); 10 000 дают доли с точностью до 1 пункта.
method-about-completions = Случайные дополнения неизвестных ячеек для «вероятно»; 1 000 дают доли с точностью до 3 пунктов.
method-about-seed = Одно и то же число даёт одни и те же пробы: вывод не меняется от открытия к открытию.
method-about-russian-bands = По чему рынок назван концентрированным: российская практика (CR3 45 и 70 %, HHI 1 000 и 2 000) или Merger Guidelines США 2023 года (HHI 1 000 и 1 800).

## Страница.

method-group-scores = Оценки роста и места
method-group-money = Приносит деньги
method-group-rivals = Кто соперник всерьёз
method-group-sameness = Сходство, отличия, пробелы
method-group-pictures = Кривые и карта предложений
method-group-prices = Цены и противоречия
method-group-time = Рост и возраст данных
method-group-concentration = Концентрация рынка
method-group-draws = Насколько вывод твёрд
method-lead-scores = Множитель — прямая между двумя закреплёнными опорами (McDonald): ниже первой 0 баллов, выше второй 100. Оценка — среднее с весами; вес 0 убирает множитель.
method-origin-stated = источник
method-origin-convention = принято
method-origin-proposal = наше
method-bounds = от { $least } до { $most }
method-bounds-from = от { $least }
method-bands-russian = российская практика
method-bands-us = США, 2023
method-changed-none = Метод: всё по умолчанию
method-changed = { $n ->
    [one] Метод: изменено { $n-text } число из { $of }
    [few] Метод: изменены { $n-text } числа из { $of }
   *[other] Метод: изменено { $n-text } чисел из { $of }
}
edit-method = метод: { $what } — { $value }
edit-method-reset = { $n ->
    [one] метод: { $n-text } число по умолчанию
    [few] метод: { $n-text } числа по умолчанию
   *[other] метод: { $n-text } чисел по умолчанию
}
method-bad-bounds = «{ $found }»: здесь допустимо { $bounds }.
method-bad-whole = «{ $found }»: нужно целое число.
method-bad-part = «{ $found }» — не процент. Введите число, например { $example }.
method-bad-order = «{ $found }»: нижняя граница паритета должна быть не выше верхней.
