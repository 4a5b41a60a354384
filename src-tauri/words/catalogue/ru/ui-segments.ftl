### Сегменты: список и страница сегмента.

segments-title = Все сегменты
segments-revenue = Выручка по сегментам
crumbs = Где мы

column-share = Доля
column-market = Рынок
column-market-growth = Рост рынка
column-own-share = Наша доля
column-player = Игрок
column-price = Цена
column-similarity = Сходство
column-offer = Предложение
column-factor = Множитель
column-value = Значение
column-points = Очки
column-weight = Вес

segment-is = { $segment } — { $verdict }
stable-share = держится при { $share } наборов весов
of-hundred = { $score } из 100

gate-money-title = Приносит деньги
gate-growth-title = Есть куда расти
gate-room-title = Есть чем конкурировать

why-title = Почему
who-title = Кто ещё здесь
who-nobody = Здесь пока никого: отметьте в матрице, кто работает с этим сегментом и какую долю держит.
who-others = прочие, поимённо неизвестны
we = мы
months-title = Выручка по месяцам
sold-title = Что мы здесь продаём
sold-nothing = Ни одного нашего предложения: ни продаж, ни отметки в матрице.
factors-title = Из чего сложились оценки
missing-title = Чего не хватает
settles = решает
and-more = { $n ->
    [one] и ещё { $n-text }
   *[other] и ещё { $n-text }
}
market-definition = Рынок: { $words }.
market-undefined = Что считалось рынком, не записано.
market-define = Записать
shares-by-value = Доли по стоимости.
shares-by-volume = Доли по количеству.

market-title = Весь рынок
market-effective = игроков, как если бы они были равны
market-largest = доля { $n } крупнейших
column-to-largest = К крупнейшему
