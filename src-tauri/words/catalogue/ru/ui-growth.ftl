### Почему изменилась выручка: на экранах выручки и сегмента.

growth-title = Почему изменилась выручка
growth-before = Годом раньше
growth-now = За год
change-volume = объём
change-mix = состав
change-price = цена
change-new = новое
change-lost = ушедшее
change-untold = не разложено
shift-market = весь рынок
shift-segment = сегменты сверх рынка
shift-own = наша заслуга
shift-untold = рост рынка неизвестен
growth-unit = Части изменения — в { $unit }; вместе они дают всё изменение.
growth-items = Что продано и как это посчитано: { $n-text }
growth-item = Что продано
growth-price-before = Цена тогда
growth-price-now = Цена теперь
growth-by-quantity = за счёт количества
growth-by-price = за счёт цены

season-title = Месяцы к тем же месяцам прошлого года
season-cell = { $now }, годом раньше { $before }
season-note = Месяц сравнивается с тем же месяцем год назад, а не с предыдущим: так сезон не кажется ни ростом, ни падением. Прочерк — год назад выручки не было.
