### Что если: изменения на пробу, и какие выводы они сдвинут.

what-if-if = Если { $changes }: { $then }.
what-if-change = { $what } — { $value }
what-if-several = { $n ->
    [one] принять { $n-text } изменение
    [few] принять { $n-text } изменения
   *[other] принять { $n-text } изменений
}
what-if-none = ни один вывод не меняется
what-if-gates = выводы те же, но меняются ворота: { $segments }
what-if-segment = «{ $segment }» — «{ $after }» вместо «{ $before }»
what-if-offer = «{ $offer }» в сегменте «{ $segment }» — «{ $after }» вместо «{ $before }»
what-if-offer-free = «{ $offer }» больше не сливается в сегменте «{ $segment }»
what-if-offer-blends = «{ $offer }» сливается с «{ $rival }» в сегменте «{ $segment }»
what-if-offer-gone = «{ $offer }» больше не сравнивается в сегменте «{ $segment }»
what-if-offer-new = «{ $offer }» в сегменте «{ $segment }» — «{ $after }»
what-if-stays = «{ $segment }» остаётся в фокусе
what-if-more = { $n ->
    [one] и ещё { $n-text } вывод
    [few] и ещё { $n-text } вывода
   *[other] и ещё { $n-text } выводов
}
what-if-nothing = Что если?
what-if-gate = { $gate }: { $after } вместо «{ $before }»

what-if-today = Сегодня
what-if-then = Если
what-if-offers-same = { $n ->
    [one] Ещё { $n-text } вывод о предложениях прежний.
    [few] Ещё { $n-text } вывода о предложениях прежние.
   *[other] Ещё { $n-text } выводов о предложениях прежние.
}
what-if-not-compared = не сравнивается

edit-what-if = { $n ->
    [one] что если: { $n-text } изменение записано
    [few] что если: { $n-text } изменения записаны
   *[other] что если: { $n-text } изменений записано
}
problem-what-if-fact = Примерить можно цену, функцию, долю, важность, охват, объём или рост рынка и числа метода.
problem-what-if-empty = Записывать нечего: изменений на пробу нет.
problem-what-if-words = Изменение «{ $change }» ни на что не указывает. Напишите, например, "offer:НАЗВАНИЕ / price=300 000", "offer:НАЗВАНИЕ / function:НАЗВАНИЕ=да", "player:НАЗВАНИЕ / segment:НАЗВАНИЕ / share=12 %" или "method:КЛЮЧ=45".
problem-what-if-value = Изменение «{ $change }»: { $why }
