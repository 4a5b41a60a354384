### Имена величин и мест: единицы, месяцы, листы.

unit-thousand = тыс.
unit-million = млн
unit-billion = млрд

month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря

month-short-1 = янв
month-short-2 = фев
month-short-3 = мар
month-short-4 = апр
month-short-5 = май
month-short-6 = июн
month-short-7 = июл
month-short-8 = авг
month-short-9 = сен
month-short-10 = окт
month-short-11 = ноя
month-short-12 = дек

## Где лежит ячейка: так её называют человеку.

place-level = «{ $row }» у «{ $column }»
place-importance = важность «{ $row }» для сегмента «{ $column }»
place-price = цена «{ $row }»
place-price-segment = цена «{ $row }» в сегменте «{ $column }»
place-share = доля игрока «{ $row }» на всём рынке
place-share-segment = доля игрока «{ $row }» в сегменте «{ $column }»
place-volume-share = доля игрока «{ $row }» по объёму на всём рынке
place-volume-share-segment = доля игрока «{ $row }» по объёму в сегменте «{ $column }»
place-reach = работает ли «{ $row }» с сегментом «{ $column }»
place-volume = объём всего рынка
place-volume-segment = объём рынка сегмента «{ $row }»
place-growth = рост всего рынка
place-growth-segment = рост рынка сегмента «{ $row }»
place-price-growth = рост цен за год
place-claim = обещание «{ $row }»
place-sales = продажи
place-sales-segment = продажи сегменту «{ $row }»

## Выводы, ворота, множители и поддержка обещаний по имени.

verdict-focus = фокус
verdict-differentiate = отстроиться
verdict-defend = удерживать
verdict-rethink = пересмотреть
verdict-test-apart = пробовать отдельно
verdict-leave = не вкладываться
verdict-cannot-tell = нельзя сказать

offer-undifferentiated = сливается
offer-thin = едва отличается
offer-distinct = отличается

gate-money = приносит деньги
gate-growth = есть куда расти
gate-room = есть чем конкурировать
gate-money-short = Деньги
gate-growth-short = Растёт
gate-room-short = Место

answer-yes = да
answer-no = нет

factor-real-growth = рост рынка без роста цен
factor-headroom = незанятая нами доля
factor-advantage = преимущество в функциях
factor-value-for-price = ценность за цену
factor-rivals-hhi = концентрация соперников (HHI)
factor-relative-share = наша доля к доле крупнейшего
factor-win-rate = доля побед

support-supported = подтверждено
support-unsupported = не подтверждено
support-contradicted = противоречит матрице
support-none = не обещаем
