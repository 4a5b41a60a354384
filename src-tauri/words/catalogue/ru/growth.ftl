### Почему изменилась выручка: цена, объём и состав; рынок, сегмент и наша заслуга; сезоны.

growth-total = { $direction ->
    [up] Выручка выросла на { $amount } ({ $growth })
    [down] Выручка упала на { $amount } ({ $growth })
   *[same] Выручка не изменилась
}
growth-part-volume = объём
growth-part-mix = состав
growth-part-price = цена
growth-part-new = новое
growth-part-lost = ушедшее
growth-part-untold = не разложено
growth-uncounted = не у всех продаж указано количество: { $names }
growth-given-back = возвращено больше, чем продано: { $names }
growth-unnamed = не у всех продаж указано, что продано
growth-untold = Не разложено { $part } выручки: { $why }.
growth-not-told = На цену, объём и состав разложить нельзя: { $why }.
growth-nothing-common = На цену, объём и состав разложить нельзя: ничто не продавалось оба года.
growth-order = Сначала объём по прошлогодним ценам, затем состав, затем цена при нынешних количествах. В другом порядке части были бы другими, сумма — той же. Новое и ушедшее сравнить не с чем, они стоят отдельно.
growth-shift = Вместе со всем рынком: { $market }; { $of ->
    [segment] сегмент сверх рынка
   *[mix] за счёт своих сегментов
}: { $segment }; наша заслуга: { $own }.
growth-shift-untold = Ещё { $amount } — продажи без сегмента или там, где рост рынка неизвестен.
growth-shift-rule = Заслуга — это изменение нашей доли, умноженное на новый объём сегмента. Рост всего рынка взвешен по объёмам сегментов. У канала своего рынка нет: его части сложены из сегментов, в которые он продаёт.
growth-no-shift = Рынок и заслугу не разделить: рост рынка неизвестен.
growth-no-year = Чтобы сравнить год с годом, нужно 24 полных месяца продаж; есть { $n-text }.
growth-no-channel = канал не указан
growth-no-item = не указано, что продано
growth-turn-new = новое
growth-turn-lost = больше не продаётся
growth-turn-uncounted = нет количества
growth-turn-given-back = возвращено больше, чем продано
growth-turn-unnamed = не указано, что продано

season-none = Полного месяца продаж ещё нет.
season-peak = Сильнее всех { $strong } — { $most } года, слабее всех { $weak } — { $least }.
season-no-year = Тех же месяцев год назад в продажах нет: сравнить не с чем.
season-against = К тем же месяцам прошлого года: выше { $above-text } из { $n-text }.
season-best = Больше всего прибавил { $month } ({ $change }).
season-worst = Больше всего потерял { $month } ({ $change }).
season-all = Все продажи

money-pareto = { $cut } { $counted ->
    [margin] маржи
   *[revenue] выручки
} дают: { $names }. Деньги распределены так, как если бы равных сегментов было { $effective }.
