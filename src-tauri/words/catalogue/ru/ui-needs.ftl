### Непокрытая потребность на странице сегмента; похожие обещания на экране предложений.

white-space-title = Непокрытая потребность
white-space-need = Функция
white-space-importance = Важность
white-space-uncovered = Не получают
white-space-gap = Важность × не получают
white-space-ours = У нас

column-uniqueness = Редкость
claims-uniqueness-note = Редкость — ln(N / n): 0, если тему обещают все N игроков; тем больше, чем меньше игроков n её обещают.
claims-no-theme = без темы
claim-sets-title = Насколько похоже звучат игроки
claim-sets-players = Игроков
claim-sets-silent = { $n ->
    [one] и { $n-text } молчит
   *[other] и { $n-text } молчат
}
claim-sets-all = Все между собой
claim-sets-ours = Мы с соперниками
claim-sets-note = Среднее по парам: общие темы / темы хотя бы одного из двух (Жаккар). 1 — обещают одно и то же, 0 — ничего общего. Черта — все между собой. Игроки, чьи обещания не записаны, не считаются.
themes-title = Возможно, одна тема
themes-join = Объединить в «{ $name }»
themes-note = Темы сравнены по основам слов. Это подсказка: само ничего не объединяется, а объединённое можно отменить.
themes-apart = Это разное
themes-apart-note = Не предлагать, пока исследование не закрыто
