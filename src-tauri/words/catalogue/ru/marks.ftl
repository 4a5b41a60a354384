### Почему ячейка помечена, и что известно о рынке, пока вводят долю.

## Пометки

mark-unknown = Ничего не известно. Сейчас ни один вывод этим не решается.
mark-unknown-decides = { $n ->
    [one] Ничего не известно. Эта ячейка решает { $n-text } вывод.
    [few] Ничего не известно. Эта ячейка решает { $n-text } вывода.
   *[many] Ничего не известно. Эта ячейка решает { $n-text } выводов.
}
mark-unknown-own = Вписывать необязательно: нашу долю здесь дают выручка и объём рынка.
mark-stale = { $n ->
    [one] Сведения на { $day }: к { $as-of } они старше { $n-text } месяца.
   *[many] Сведения на { $day }: к { $as-of } они старше { $n-text } месяцев.
}
mark-opinion = Источник — мнение, а не документ и не замер.
mark-cell = { $place }: { $value }

conflict-units = { $own ->
    [yes] Наша доля по стоимости
   *[no] Доля «{ $player }» по стоимости
} { $scope ->
    [whole] на всём рынке
   *[segment] в сегменте «{ $segment }»
} — { $value }, а по доле в объёме ({ $volume }) и ценам выходит { $by-prices }.

## Доли рынка

share-title = { $by ->
    [value] Доли по стоимости
   *[volume] Доли по объёму
}, { $scope ->
    [whole] весь рынок
   *[segment] «{ $segment }»
}
share-title-market = Доли на рынке: { $scope ->
    [whole] весь рынок
   *[segment] «{ $segment }»
}
share-if = Если записать { $share }
share-known = Известно
share-known-value = Известно по стоимости
share-known-volume = Известно по объёму
share-known-of = { $known ->
    [0] ни одной доли
   *[other] { $sum } · у { $known-text } из { $players-text }
}
share-left = Осталось
share-over = Лишнее
share-this = Эта доля
share-own = Мы, по выручке
share-other = { $by ->
    [value] Её же по объёму
   *[volume] Её же по стоимости
}
share-by-prices = По объёму и ценам
share-market = Рынок
share-market-year = { $volume } за { $year } год
share-market-unknown = объём неизвестен
share-market-not-money = { $volume }, в деньгах неизвестен
share-market-only-money = { $volume }, в единицах неизвестен
share-defined = Считаем рынком: { $definition }
share-source = Источник объёма: { $source }
share-spoken = { $title }: известно { $sum }, осталось { $left }.
share-spoken-over = { $title }: известно { $sum }, лишних { $left }.
