### «Почему?»: как называется каждое число и по какому правилу оно получено.

why-headline = Главный вывод
why-headline-rule = Фокус — сегмент, который приносит деньги, растёт и где есть чем конкурировать. Если таких половина и больше, не выделяется ни один.
why-segment = Вывод о сегменте «{ $segment }»
why-segment-rule = Вывод складывается из трёх ворот: деньги, рост, место. Ворота, о которых нельзя сказать, пробуются в обе стороны.
standing-robust = устойчив
standing-between = ни устойчив, ни шаток
standing-fragile = шаткий
why-stability = Вывод при других весах
why-stability-rule = { $n ->
    [one] { $n-text } набор
    [few] { $n-text } набора
   *[other] { $n-text } наборов
}: каждый вес от половины до двойного, граница денег ±10 пунктов, начальное число { $seed }. От 80 % таких же выводов он устойчив, меньше 60 % — шаткий (наше предложение).
why-flip-rule = Наименьшее изменение одного веса или порога, при котором вывод другой.
why-likely-rule = Неизвестные уровни и числа взяты наугад из известных у той же функции; названо, если совпало не меньше 90 % проб.
why-turns = Какие пороги его перевернут
why-turns-rule = Каждое число сдвинуто отдельно, и всё пересчитано заново; шаг поиска — сороковая часть пределов. Веса, ворота и границы денег — выше, с самим выводом.
why-turns-none = Ни один из этих порогов в отдельности его не перевернёт.
turn = Станет «{ $then }», если «{ $what }» — { $way ->
    [more] больше
   *[less] меньше
} { $at } (сейчас { $now }).
turn-not-compared = не сравнивается
why-rests-rule = Устарело то, что старше { $n ->
    [one] { $n-text } месяца
   *[other] { $n-text } месяцев
} на дату данных.
why-gate = { $gate }
why-gate-money-rule = Сегмент приносит деньги, если даёт не меньше { $share } денег, или не меньше { $small }, пока все более крупные вместе дают меньше { $cut }.
why-gate-growth-rule = Открыты, если оценка роста не ниже { $gate }.
why-gate-room-rule = Открыты, если оценка места не ниже { $gate } и нет ни одной обязательной функции, которой нет у нас.
why-score = Оценка из 100
why-score-rule = Средневзвешенное очков; очки — прямая между двумя неподвижными отметками, обрезанная на 0 и 100.
why-factor = { $factor }
why-factor-rule = { $zero } — 0 очков, { $hundred } — 100 очков, вес { $weight }.
why-money = { $counted ->
    [margin] Маржинальный доход
   *[revenue] Выручка
}
why-money-share = Часть всех денег
why-money-share-rule = От суммы по сегментам, которые приносят деньги.
why-larger-segments = Все более крупные сегменты вместе
why-not-assigned = Не отнесено к сегментам
why-not-assigned-rule = Пробуется двояко: как ещё один более крупный сегмент и как деньги этого сегмента.
why-revenue = { $scope ->
    [whole] Выручка за год
   *[segment] Выручка сегмента «{ $segment }» за год
}
why-revenue-rule = За последние 12 полных месяцев журнала продаж.
why-margin = Маржинальный доход
why-margin-rule = Выручка за вычетом себестоимости, по строкам, где она известна.
why-cost-coverage = Себестоимость известна для
why-own-growth = Рост наших продаж к прошлому году
why-market-merit = Вырос весь рынок
why-segment-merit = Сегмент рос иначе, чем рынок
why-own-merit = Наша заслуга
why-merit-rule = Сдвиг долей (Данн, 1960): наша заслуга — то, что сверх роста сегмента.
why-orders = Заказов
why-clients = Клиентов
why-average-order = Средний заказ
why-items-per-order = Позиций в заказе
why-largest-client = Доля крупнейшего клиента
why-market-growth = { $scope ->
    [whole] Рост всего рынка
   *[segment] Рост рынка сегмента «{ $segment }»
}
why-price-growth = Рост цен
why-volume = Объём рынка
why-own-share = Наша доля
why-own-share-rule = Наша выручка к объёму рынка, где известны обе; иначе как вписано.
why-concentration = { $scope ->
    [whole] Концентрация рынка (HHI)
   *[segment] Концентрация в сегменте «{ $segment }» (HHI)
}
why-concentration-rule = Сумма квадратов долей в процентах. Доли, которых не хватает до 100 %, дают интервал, а не пересчёт.
why-top-share = Доля { $n-text } крупнейших
why-effective-players = Действующее число игроков
why-effective-players-rule = 10 000 делить на HHI.
why-unlisted = Не вписано
why-share = Доля «{ $player }»
why-must-have = Обязательное: «{ $function }»
why-must-have-rule = Важность { $importance }, есть не меньше чем у { $part } предложений серьёзных соперников и ни у одного нашего.
why-offer = «{ $offer }» в сегменте «{ $segment }»
why-offer-rule = Сливается, если сходство с предложением серьёзного соперника не ниже { $alike }, наша цена — не меньше { $price } от его цены и нет доказанного отличия.
why-offer-in-factor = «{ $offer }»
why-offer-in-advantage-rule = Наименьшее преимущество над предложениями серьёзных соперников.
why-offer-in-value-rule = Медиана по предложениям серьёзных соперников.
why-advantage-over = Преимущество над «{ $rival }»
why-advantage-over-rule = Среднее по функциям, взвешенное важностью: на сколько наше лучше; где хуже — ноль.
why-value-against = Ценность за цену против «{ $rival }»
why-value-against-rule = 100 × среднее отличие по функциям минус 100 × (наша цена / их цена − 1).
why-similarity = Сходство с «{ $rival }»
why-similarity-rule = По функциям, взвешено важностью. Чего нет у обоих, не считается. Неизвестное даёт интервал.
why-function = { $function }
why-price-ratio = Наша цена к цене «{ $rival }»
why-difference = { $proven ->
    [yes] Доказанное отличие: «{ $function }»
   *[no] Отличие без доказательства: «{ $function }»
}
why-difference-rule = Важность не ниже { $matters }, у нас есть, а у серьёзных соперников — не более чем у { $part }.
why-serious = Серьёзный ли соперник «{ $player }»
why-serious-rule = Доля в сегменте не меньше { $share }; если доля неизвестна — сегмент для него основной.
why-price-index = Индекс цены «{ $offer }»
why-price-index-rule = 100 × наша цена / средняя уплаченная цена в категории и единице.
why-average-price = Средняя цена
why-average-price-rule = { $weighing ->
    [by-value] Взвешена долями по стоимости (среднее гармоническое).
    [by-volume] Взвешена долями по объёму.
   *[unweighted] Без весов: не все доли известны.
}
why-player-price = Средняя цена «{ $player }»
why-price = Цена «{ $offer }»
why-claim = Обещание «{ $words }»
why-claim-rule = «Есть» — функция есть у нас; «лучший» — никто не лучше; «только мы» — больше ни у кого; «дешевле всех» — никто не дешевле в той же категории и единице.

figure-unknown = неизвестно
figure-of-100 = { $points } из 100
figure-values = у нас { $ours }, у них { $theirs }
level-full = да
level-partial = частично
level-absent = нет
