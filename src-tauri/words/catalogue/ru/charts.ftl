### Рисунки: оси, подписи, легенды, слова для тех, кто рисунка не видит.

chart-empty = Пока нечего рисовать
chart-empty-segments = нет ни одного сегмента: добавьте их в матрице.
chart-empty-map = ещё не известны ни рост, ни место: внесите в матрицу рост рынков, игроков и их доли.
chart-empty-sales = нет продаж: загрузите их из файла.
chart-empty-months = в продажах нет полного месяца с датами.
chart-empty-offers = у нас нет предложений в этом сегменте: отметьте охват или загрузите продажи.
chart-empty-rivals = не с кем сравнивать: в этой категории у соперников нет предложений для сегмента.
chart-empty-prices = в этом сегменте не известна ни одна цена.
chart-empty-functions = нет функций, по которым можно сравнить предложения.

chart-x-room = есть чем конкурировать, баллы →
chart-y-growth = есть куда расти, баллы →
chart-bubble = круг — выручка за год
chart-no-place = нет на карте — не известны ни рост, ни место: { $names }
chart-band = полоса — известно неточно
chart-revenue-unknown = выручка неизвестна
chart-unlabelled = { $n ->
    [one] не подписан { $n-text } сегмент
    [few] не подписаны { $n-text } сегмента
   *[other] не подписано { $n-text } сегментов
}
chart-focus-map-alt = Карта сегментов: по горизонтали, есть ли чем конкурировать, по вертикали, есть ли куда расти, от 0 до 100 баллов; ворота на { $gate }. { $list }
chart-focus-map-item = { $name }: { $verdict }, рост { $growth }, место { $room }, выручка { $revenue }.
chart-focus-map-value = { $verdict } · рост { $growth }, место { $room } · { $revenue }

chart-revenue-axis = доля выручки за год
chart-revenue-axis-all = доля выручки за всё время
chart-cumulative = нарастающим итогом
chart-cut = граница { $cut }
chart-not-assigned = не отнесено к сегменту
chart-others = { $n ->
    [one] ещё { $n-text } сегмент
    [few] ещё { $n-text } сегмента
   *[other] ещё { $n-text } сегментов
}
chart-revenue-alt = Выручка по сегментам, по убыванию, с нарастающим итогом. { $list }
chart-revenue-item = { $name }: { $amount }, { $share }.
chart-revenue-value = { $amount } · { $share } выручки

chart-similarity = сходство
chart-threshold = сливается от { $alike }
chart-unknown = неизвестно
chart-other-category = другая категория
chart-not-compared = нечего сравнить
chart-shown = показано { $shown } из { $all }
chart-sameness-alt = Сходство наших предложений с предложениями соперников, сегмент «{ $segment }»; от { $alike } клиент их не различает. { $list }
chart-sameness-item = { $ours } и { $theirs }: { $value }.
chart-sameness-value = сходство { $value }

chart-price-axis = цена, { $unit }
chart-price-per = { $money } за единицу «{ $unit }»
chart-band-parity = паритет: { $low }–{ $high } % средней
chart-index = индекс
chart-index-note = индекс: 100 — средняя цена
chart-ours = мы
chart-rivals = соперники
chart-prices-alt = Цены на «{ $category }» в сегменте «{ $segment }», по возрастанию. { $list }
chart-prices-item = { $name }: { $price }.
chart-prices-value = { $price }, индекс { $index }
chart-other-unit = другая единица цены: { $n-text }

chart-canvas-low = хуже
chart-canvas-high = лучше
chart-importance = важность
chart-canvas-alt = Кривые ценности в сегменте «{ $segment }»: { $ours }, ближайший соперник и среднее соперников, функции по убыванию важности. { $said } { $list }
chart-canvas-item = { $function }: { $values }.

chart-canvas-mean = среднее соперников, по долям
chart-canvas-mean-plain = среднее соперников
chart-map-value = сходство с «{ $ours }» { $value }
chart-map-alt = Карта восприятия, «{ $category }» в сегменте «{ $segment }»: похожие стоят рядом. { $said } { $list }
chart-unlabelled-offers = без подписи: { $n-text }
chart-value-axis = ценность из 100, с учётом важности →
chart-frontier-line = больше никто не даёт
chart-frontier-dominated = дороже и не лучше
chart-frontier-open = нельзя сказать
chart-frontier-alt = Цена и что за неё дают, «{ $category }» в сегменте «{ $segment }». { $list }
chart-unpriced = цена не известна: { $names }

chart-months-axis = выручка в месяц, { $unit }
chart-all-sales = все продажи
chart-months-alt = Выручка по месяцам, { $name }: { $from } – { $to } против того же периода годом раньше. { $list }
chart-months-item = { $month }: { $amount }.
chart-months-value = { $amount }, годом раньше { $before }
chart-period = { $from } – { $to }

chart-empty-growth = чтобы сравнить год с годом, нужно 24 полных месяца продаж.
chart-growth-split = Цена, объём и состав
chart-growth-merit = Рынок и наша заслуга
chart-growth-volume = объём
chart-growth-mix = состав
chart-growth-price = цена
chart-growth-new = новое
chart-growth-lost = ушедшее
chart-growth-untold = не разложено
chart-growth-market = весь рынок
chart-growth-segment = сегмент сверх рынка
chart-growth-segments = свои сегменты
chart-growth-own = наша заслуга
chart-growth-elsewhere = рост рынка неизвестен
chart-growth-total = всего
chart-growth-item = { $name }: { $amount }.
chart-growth-alt = Почему изменилась выручка. { $list }
