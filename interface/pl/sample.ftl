### Rozmowy do odsłuchania i ile ich trzeba, by się czegoś dowiedzieć.

sample-to-hear = { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
} do odsłuchania
sample-filter = Filtr: { $filter }.
sample-unknown = Pominięto { $calls ->
    [one] { $calls } rozmowę
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}, bo nie wiadomo o nich tego, o co pyta filtr.
sample-none-passes = Żadna rozmowa nie spełnia warunków filtra.
sample-none-risky = Żadna rozmowa nie daje powodu, by odsłuchać ją najpierw.
sample-none-asked = Nie wybrano żadnej.
sample-agent = Konsultant
sample-calls = rozmowy
sample-hear = do odsłuchania
sample-agent-unknown = (nieznany)
sample-per-agent = Wylosowano z { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}, po { $size } od każdego konsultanta; ziarno { $seed }.
sample-proportional = Wylosowano z { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}, od każdego konsultanta stosownie do liczby jego rozmów; ziarno { $seed }.
sample-equal = Wylosowano z { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}, od każdego konsultanta po równo, o ile tyle ma; ziarno { $seed }.
sample-by-risk = Te z { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}, które najbardziej warto odsłuchać. Nie są typowe: nie licz z nich średnich.
sample-auto-fail = dyskwalifikacja według { $rubric }
sample-uncertain = { $verdicts ->
    [one] { $verdicts } niepewna ocena
    [few] { $verdicts } niepewne oceny
   *[other] { $verdicts } niepewnych ocen
}
sample-below-own = { $percent } według { $rubric }: { $deviations ->
    [one] { $deviations } odchylenie standardowe
    [few] { $deviations } odchylenia standardowe
    [many] { $deviations } odchyleń standardowych
   *[other] { $deviations } odchylenia standardowego
} poniżej własnej średniej konsultanta ({ $mean })
sample-above-own = { $percent } według { $rubric }: { $deviations ->
    [one] { $deviations } odchylenie standardowe
    [few] { $deviations } odchylenia standardowe
    [many] { $deviations } odchyleń standardowych
   *[other] { $deviations } odchylenia standardowego
} powyżej własnej średniej konsultanta ({ $mean })
sample-below-all = { $percent } według { $rubric }: { $deviations ->
    [one] { $deviations } odchylenie standardowe
    [few] { $deviations } odchylenia standardowe
    [many] { $deviations } odchyleń standardowych
   *[other] { $deviations } odchylenia standardowego
} poniżej średniej wszystkich ({ $mean })
sample-above-all = { $percent } według { $rubric }: { $deviations ->
    [one] { $deviations } odchylenie standardowe
    [few] { $deviations } odchylenia standardowe
    [many] { $deviations } odchyleń standardowych
   *[other] { $deviations } odchylenia standardowego
} powyżej średniej wszystkich ({ $mean })
sample-silence = cisza trwająca { $length }
sample-drawn = z losowania, { $chosen } z { $calls } tego konsultanta
sample-how-many = Ile rozmów odsłuchać
sample-margin-note = Z { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}, z pewnością { $confidence }. Margines mówi, o ile odsetek zaliczonych rozmów może odbiegać w górę lub w dół od odsetka wszystkich.
sample-margin = Margines
sample-points = ±{ $points } pkt
sample-then-mean = wtedy średni wynik
sample-each-agent = By powiedzieć to samo o każdym konsultancie, ±10 pkt

## O co pyta filtr

sample-filter-agent = konsultant { $names }
sample-filter-queue = kolejka { $names }
sample-filter-rubric = arkusz { $names }
sample-filter-or = { $others } lub { $last }
sample-filter-from = od { $day }
sample-filter-to = do { $day }
sample-filter-longer = co najmniej { $seconds } s
sample-filter-shorter = najwyżej { $seconds } s
sample-filter-scored-more = wynik co najmniej { $percent }%
sample-filter-scored-less = wynik najwyżej { $percent }%
sample-filter-unreviewed = jeszcze niezweryfikowane
