### Jak dalece zgadzają się ze sobą ludzie, a program z nimi.

calibration-title = Kalibracja
calibration-details-hint = --details pokazuje kappę, ICC, przechył i kto ile dał w każdym kryterium.
calibration-rated = { $calls ->
    [one] { $calls } oceniona rozmowa
    [few] { $calls } ocenione rozmowy
   *[other] { $calls } ocenionych rozmów
}, { $people ->
    [one] { $people } oceniający
   *[other] { $people } oceniających
}
calibration-of-two = { $calls } z nich przez dwie osoby lub więcej
calibration-of-machine = { $calls } także przez program
calibration-lead = { $facts }. Alfa wynosi 1, gdy oceniający są w pełni zgodni, a 0, gdy równie zgodny byłby przypadek; w nawiasach jej przedział 95% (liczba losowań { $replicates }, ziarno { $seed }).
calibration-what-to-do = Co zrobić
calibration-how-far = Jak dalece są zgodni (alfa)
calibration-criterion = Kryterium
calibration-people = Ludzie
calibration-machine = Program z ludźmi
calibration-advice = Rada
calibration-why = Dlaczego
calibration-leaning = Surowość lub łagodność wobec pozostałych, w procentach punktów kryterium
calibration-advised = { $advice ->
    [trust] zaufać programowi
    [people_agree] ludzie są zgodni
    [reword] doprecyzować
    [leave_to_people] zostawić ludziom
   *[too_few] za mało rozmów
}
calibration-no-interval = { $value } (bez przedziału)
calibration-interval = { $value } ({ $low }–{ $high })
calibration-strict = surowość, { $bias } ({ $interval }, { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
})
calibration-lenient = łagodność, { $bias } ({ $interval }, { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
})
calibration-unclear = bez wyraźnego przechyłu, { $bias } ({ $interval }, { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
})
calibration-bias-interval = od { $low } do { $high }
calibration-bias-alone = bez przedziału
calibration-bias-points = { $bias } pkt
calibration-bias-percent = { $bias }%

## Wszystkie statystyki jednego kryterium

calibration-machine-bias = Program wobec ludzi: { $bias }
calibration-person-bias = { $name } wobec pozostałych: { $bias }
calibration-calls = rozmowy
calibration-the-same = tak samo
calibration-within = różnica do 5 pkt
calibration-kappa = kappa
calibration-weighted-kappa = kappa ważona
calibration-fleiss-kappa = kappa Fleissa
calibration-alpha = alfa
calibration-alpha-nominal = alfa, tak samo czy nie
calibration-alpha-ordinal = alfa, tylko kolejność
calibration-icc = ICC(2,1), jedna osoba
calibration-icc-mean = ICC(2,k), ich średnia
calibration-linear-kappa = kappa, wagi liniowe
calibration-machine-mark = program { $mark }
calibration-confusion = Jak często program dawał daną ocenę (wiersz), gdy człowiek dawał inną (kolumna):

## Dlaczego

calibration-people-differ = Ludzie nie są ze sobą zgodni ({ $found }). Trzeba dokładniej opisać, za co są jakie punkty.
calibration-machine-agrees = Program daje to, co dają ludzie ({ $found }).
calibration-machine-differs = Ludzie są ze sobą zgodni; program się z nimi nie zgadza ({ $found }).
calibration-machine-differs-unclear = Program nie zgadza się z ludźmi ({ $found }). Czy ludzie są zgodni ze sobą, jeszcze nie wiadomo.
calibration-machine-differs-alone = Program nie zgadza się z ludźmi ({ $found }). Niech te same rozmowy oceni druga osoba: jeśli i te dwie nie będą zgodne, winny jest opis kryterium.
calibration-machine-unclear = { $why } Do tego czasu program powinien sprawdzać człowiek.
calibration-people-do-agree = Ludzie są ze sobą zgodni ({ $found }).
calibration-nobody-rated = Żadnej rozmowy nie oceniły dwie osoby ani człowiek i program.
calibration-stricter = { $why } Jest surowszy niż ludzie.
calibration-more-lenient = { $why } Jest łagodniejszy niż ludzie.
calibration-alpha-at-least = alfa { $alpha }, co najmniej { $low }
calibration-alpha-at-most = alfa { $alpha }, najwyżej { $high }
calibration-few-calls = Porównać można tylko { $calls ->
    [one] { $calls } rozmowę
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}; trzeba co najmniej { $fewest }.
calibration-all-alike = W { $usual } z { $calls } rozmów wszyscy dali tę samą ocenę; warto ocenić rozmowy, które poszły inaczej.
calibration-alpha-anywhere = Alfa może leżeć gdziekolwiek od { $low } do { $high }.
calibration-alpha-wish = Alfa może leżeć gdziekolwiek od { $low } do { $high }. Rozstrzygnęłoby około { $needed } rozmów.

## Co się nie zgadza

calibration-unknown-calls = Ocenione, ale nie ma ich w wynikach: { $names }.
calibration-unknown-criteria = Ocenione, ale nie ma ich w żadnym arkuszu z wyników: { $names }.
calibration-ambiguous = W kilku arkuszach: { $names }. Trzeba podać --rubric { $rubrics }.
calibration-and-more = { $names } i jeszcze { $count }
calibration-or = { $others } lub { $last }
