### Страница «Что если».

what-if-link = Что если…
what-if-unsaved = на пробу, не записано
what-if-lead = Измените цену, функцию, долю или порог на пробу и посмотрите, какие выводы сдвинутся. В исследование ничего не записывается, пока вы не решите.
what-if-scratch = На пробу: в исследование ничего не записано.
what-if-keep = Записать в исследование
what-if-drop = Отбросить всё
what-if-form = Что изменить
what-if-kind = Что
what-if-prices = Цена
what-if-levels = Функция предложения
what-if-shares = Доля рынка
what-if-volume-shares = Доля рынка по объёму
what-if-importance = Важность функции
what-if-reach = Охват
what-if-segments = Рынок
what-if-method = Число метода
what-if-of = Чего
what-if-where = Где
what-if-choose = выберите
what-if-now = Сейчас: { $value }
what-if-value = Новое значение
what-if-try = Примерить
what-if-changes = Изменения на пробу
what-if-no-changes = Пока ни одного.
what-if-remove = Убрать: { $what }
what-if-today = Сегодня
what-if-then = Если
what-if-segments-title = Сегменты: сегодня и если
what-if-offers-title = Предложения, вывод о которых меняется
what-if-offers-same = { $n ->
    [one] Ещё { $n-text } вывод о предложениях прежний.
    [few] Ещё { $n-text } вывода о предложениях прежние.
   *[other] Ещё { $n-text } выводов о предложениях прежние.
}
what-if-offers-none = Ни один вывод о предложениях не меняется.
what-if-map-today = Карта сегодня
what-if-map-then = Карта, если
what-if-not-compared = не сравнивается
what-if-scores = Числа — баллы роста и места.
