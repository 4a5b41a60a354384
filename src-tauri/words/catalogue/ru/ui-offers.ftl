### Предложения: вывод по каждому, рядом с соперниками, обещания.

offers-title = Как предложения выглядят в сегментах
offers-none = Пока не с чем сравнивать: своих предложений в матрице нет.
offers-none-blend = Ни одно предложение не сливается с чужими.
offers-quoted = «{ $name }»
offers-blend = { $n ->
    [1] С чужими сливается одно предложение: { $names }.
    [one] С чужими сливается { $n-text } предложение: { $names }.
    [few] С чужими сливаются { $n-text } предложения: { $names }.
   *[other] С чужими сливаются { $n-text } предложений: { $names }.
}
offers-not-served = этому сегменту не предлагается
offer-is = «{ $offer }» в сегменте «{ $segment }» — { $verdict }
price-index-here = Индекс цены { $index }.

beside-title = Рядом с ближайшими
sameness-title = Кто на кого похож
prices-title = Лестница цен
canvas-title = Кривые ценности
column-function = Функция
column-importance = Важность
column-point = Что это даёт
similarity-is = сходство { $band }
not-serious = не главный соперник
importance-is = важность { $n } из 5
show-less = Свернуть

column-rivals-have = У главных соперников
beside-held = { $count } · { $share }
in-segment = В сегменте
map-title = Карта восприятия
frontier-title = Цена и что за неё дают
prices-ours-dearer = Дороже и не лучше
prices-undercut-us = Дешевле нас и не хуже
prices-we-undercut = Мы дешевле и не хуже
prices-rivals-dearer = Соперники, что дороже и не лучше
prices-open = Сказать нельзя
clones-title = Двойники среди соперников
clones-perhaps = Могут оказаться двойниками

level-has = есть
level-partly = частично
level-lacks = нет
point-parity = как у всех
point-difference = отличие
point-unproven = отличие, не доказано
point-gap = отстаём

claims-title = Кто что обещает
column-theme = Тема
column-claimed-by = Обещают
column-who = Кто
column-ours = Наше обещание
column-support = Подтверждение
of-players = { $n } из { $all }
