### Выводы и их основания словами. Имена сегментов, предложений и функций приходят как вписаны.

## Перечни.

list-pair = { $first } и { $last }
list-comma = { $first }, { $rest }
list-and-more = { $first } и ещё { $n-text }

## Что посчитано деньгами.

of-money = { $counted ->
    [margin] { $share } маржи
   *[revenue] { $share } выручки
}

## Главный вывод.

headline-focus = Фокус — { $segment }: { $money }, { $growth ->
    [market] рынок растёт
   *[headroom] есть куда расти
}, и нам есть чем { $room ->
    [advantage] отличаться
   *[other] конкурировать
}.
headline-focus-several = Фокус — { $segments }: вместе { $money }, есть куда расти, и нам есть чем конкурировать.
headline-none-stands-out = { $n ->
    [one] Ни один сегмент не выделяется: фокусом вышел { $n-text } из { $all-text }.
    [few] Ни один сегмент не выделяется: фокусом вышли { $n-text } из { $all-text }.
   *[many] Ни один сегмент не выделяется: фокусом вышли { $n-text } из { $all-text }.
}
headline-no-focus = Фокуса нет: больше всего денег приносит сегмент «{ $segment }» ({ $money }), но { $reasons }.
headline-no-focus-no-money = Фокуса нет: ни один сегмент не приносит денег.
closed-money-no = этого мало
closed-money-cannot-tell = часть продаж не отнесена к сегментам
closed-growth-no = расти там некуда
closed-growth-cannot-tell = есть ли там куда расти, неизвестно
closed-room-no = конкурировать там нам нечем
closed-room-cannot-tell = есть ли нам чем конкурировать, неизвестно
headline-lacking-segments = Впишите сегменты: без них не сказать, где фокус.
headline-lacking-players = Впишите в матрицу свою компанию и конкурентов: пока не с кем сравнивать.
headline-lacking-own-company = Отметьте свою компанию среди игроков: без неё не с кем сравнивать.
headline-lacking-sales = Загрузите продажи: по ним видно, какой сегмент приносит деньги.

## Вывод о сегменте одной фразой.

segment-focus = { $segment } — фокус: { $money }, есть куда расти и чем конкурировать.
segment-differentiate = { $segment } — отстроиться: деньги здесь ({ $money }), но наши предложения их не выигрывают; слабее всего — { $factor }.
segment-differentiate-must-have = { $segment } — отстроиться: деньги здесь ({ $money }), но у нас нет обязательного: «{ $function }».
segment-defend = { $segment } — удерживать: { $money }, и нам есть чем конкурировать, но расти некуда.
segment-rethink = { $segment } — пересмотреть: деньги здесь ({ $money }), но расти некуда и конкурировать нечем.
segment-test-apart = { $segment } — пробовать отдельно: пока { $money }, но есть куда расти и чем конкурировать. Опыт, вне основного процесса.
segment-leave = { $segment } — не вкладываться: { $money }. Обслуживать то, что приходит само.
segment-cannot-tell = { $segment } — нельзя сказать: { $missing ->
    [none] не хватает данных.
   *[some] первым делом нужно узнать: { $cell }.
}
money-unknown = деньги неизвестны

## Вывод о предложении одной фразой.

offer-sentence-undifferentiated = { $offer } сливается с «{ $rival }» в сегменте «{ $segment }»: сходство { $similarity }, доказанных отличий нет.
offer-sentence-thin = { $offer } в сегменте «{ $segment }» едва отличается.
offer-sentence-distinct = { $offer } в сегменте «{ $segment }» отличается: { $functions }.
offer-sentence-cannot-tell = { $missing ->
    [none] { $offer } в сегменте «{ $segment }»: сравнить пока не с кем.
   *[some] { $offer } в сегменте «{ $segment }»: нельзя сказать; первым делом нужно узнать: { $cell }.
}

## Основания.

because-money = { $answer ->
    [yes] Приносит { $money }.
    [no] Приносит только { $money }.
   *[cannot-tell] Приносит { $money }, но часть продаж не отнесена к сегментам.
}
because-money-none = Денег не приносит.
because-money-unknown = Сколько приносит, неизвестно.
because-growth = { $answer ->
    [yes] Есть куда расти: { $score } из 100; сильнее всего — { $factor }.
    [no] Расти некуда: { $score } из 100; слабее всего — { $factor }.
   *[cannot-tell] Есть ли куда расти, неизвестно: { $score } из 100; хуже всего известно: { $factor }.
}
because-room = { $answer ->
    [yes] Есть чем конкурировать: { $score } из 100; сильнее всего — { $factor }.
    [no] Конкурировать нечем: { $score } из 100; слабее всего — { $factor }.
   *[cannot-tell] Есть ли чем конкурировать, неизвестно: { $score } из 100; хуже всего известно: { $factor }.
}
because-score-bare = { $gate }: { $score } из 100.
because-must-have = Нет обязательного: «{ $function }» есть у большинства предложений серьёзных соперников, а у наших — ни у одного.
because-gaining = Растём быстрее рынка: { $own } против { $market }.
because-losing = Теряем позиции: наши продажи { $own }, рынок { $market }.
because-losing-gaps = Теряем позиции: наши продажи { $own }, рынок { $market }. Чего нам не хватает: { $functions }.
because-alike = { $price ->
    [cheaper] Похоже на «{ $rival }» (сходство { $similarity }), но дешевле: наша цена — { $ratio } от цены соперника.
    [known] Не отличить от «{ $rival }»: сходство { $similarity }, наша цена — { $ratio } от цены соперника.
   *[unknown] Похоже на «{ $rival }»: сходство { $similarity }; цены не сравнить.
}
because-nobody-alike = Ближе всех «{ $rival }»: сходство { $similarity }.
because-proven = { $n ->
    [one] Доказанное отличие: { $functions }.
   *[other] Доказанные отличия: { $functions }.
}
because-unproven = { $n ->
    [one] Отличие без доказательства: { $functions }.
   *[other] Отличия без доказательств: { $functions }.
}
because-no-difference = Отличий, важных этому сегменту, нет.
because-no-serious-rival = Здесь не известно ни одного серьёзного соперника с таким же предложением.
because-unknown-decides = { $n ->
    [0] Решает неизвестное.
    [one] Решает { $n-text } неизвестная ячейка.
    [few] Решают { $n-text } неизвестные ячейки.
   *[many] Решают { $n-text } неизвестных ячеек.
}
because-stale = { $n ->
    [one] Опирается на { $n-text } устаревший факт.
    [few] Опирается на { $n-text } устаревших факта.
   *[many] Опирается на { $n-text } устаревших фактов.
}
because-opinion = { $n ->
    [one] Опирается на { $n-text } мнение.
    [few] Опирается на { $n-text } мнения.
   *[many] Опирается на { $n-text } мнений.
}
because-stale-and-opinion = Опирается на устаревшие факты ({ $stale-text }) и на мнения ({ $opinion-text }).

## Противоречия.

contradiction-shares = { $by ->
    [value] Доли по стоимости
   *[volume] Доли по объёму
} { $scope ->
    [whole] на всём рынке
   *[segment] в сегменте «{ $segment }»
} дают { $sum }.
contradiction-own-share = Наша доля { $scope ->
    [whole] на всём рынке
   *[segment] в сегменте «{ $segment }»
} вписана как { $typed }, а по выручке и объёму рынка выходит { $computed }.
contradiction-revenue = Наша выручка { $scope ->
    [whole] больше объёма всего рынка
   *[segment] в сегменте «{ $segment }» больше объёма его рынка
}: { $ratio }.
contradiction-sales-ahead = { $n ->
    [one] { $n } строка продаж датирована
    [few] { $n } строки продаж датированы
   *[many] { $n } строк продаж датированы
} днями, которые при загрузке ещё не наступили, вплоть до { $last }. В выручке они есть, но год анализа до них не доходит. Проверьте даты.

## Обещания.

claim-supported = Обещаем «{ $words }»: подтверждается.
claim-unsupported = Обещаем «{ $words }»: подтвердить нечем.
claim-contradicted-has = { $own ->
    [yes] Обещаем
   *[no] «{ $player }» обещает
} «{ $words }», но «{ $function }» у «{ $offer }» — { $ours }.
claim-contradicted-best = { $own ->
    [yes] Обещаем
   *[no] «{ $player }» обещает
} «{ $words }», но «{ $function }» лучше у «{ $rival }»: { $theirs } против { $ours }.
claim-contradicted-only = { $own ->
    [yes] Обещаем
   *[no] «{ $player }» обещает
} «{ $words }», но «{ $function }» есть и у «{ $rival }»: { $theirs }.
claim-contradicted-cheapest = { $own ->
    [yes] Обещаем
   *[no] «{ $player }» обещает
} «{ $words }», но «{ $rival }» дешевле: { $theirs } против { $ours }.

## Насколько вердикт твёрд и что его перевернёт.

stability = Остаётся «{ $verdict }» при { $share } наборов весов: { $standing ->
    [robust] устойчив
    [fragile] шаткий
   *[between] ни устойчив, ни шаток
}.
likely = вероятно, { $what }: { $share }
flip-weight = Станет «{ $then }», если «{ $factor }» составит { $way ->
    [more] больше
   *[less] меньше
} { $at } своей оценки (сейчас { $now }).
flip-gate = Станет «{ $then }», если ворота будут открываться { $way ->
    [more] выше
   *[less] ниже
} { $at } баллов (сейчас { $now }).
flip-money-share = Станет «{ $then }», если ворота денег потребуют { $way ->
    [more] больше
   *[less] меньше
} { $at } денег (сейчас { $now }).
flip-money-small-share = Станет «{ $then }», если сегменту рядом с более крупными понадобится { $way ->
    [more] больше
   *[less] меньше
} { $at } денег (сейчас { $now }).
flip-money-cut = Станет «{ $then }», если граница денег встанет { $way ->
    [more] выше
   *[less] ниже
} { $at } (сейчас { $now }).
flip-none = Ни один вес и ни один порог в отдельности его не перевернёт.

concentration-level = { $level ->
    [low] низкая концентрация
    [moderate] умеренная концентрация
   *[high] высокая концентрация
}
concentration-between = { $from ->
    [low] { $to ->
        [moderate] концентрация низкая или умеренная
       *[high] концентрация от низкой до высокой
    }
   *[moderate] концентрация умеренная или высокая
}
profile-russian = российская практика, CR3 45 и 70 %, HHI 1 000 и 2 000
profile-us = Merger Guidelines США 2023 года, HHI 1 000 и 1 800
