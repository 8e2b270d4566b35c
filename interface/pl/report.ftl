### Strony raportu o rozmowach.

## Na każdej stronie

report-title = Wyniki rozmów
report-skip-to-calls = Przejdź do rozmów
report-skip-to-transcript = Przejdź do transkrypcji
report-skip-to-criteria = Przejdź do kryteriów
report-light-theme = Jasny motyw
report-dark-theme = Ciemny motyw
report-foot = Ocenił rolecall { $version }. Żadna ocena nie jest ostateczna, dopóki nie zgodzi się z nią człowiek.
report-of = { $part } z { $whole }
report-more = jeszcze { $count }
report-not-applicable = nie dotyczy
report-na = n.d.
report-tip = Wskazówka
report-uncertain = Niepewna
report-differs = Różnica
report-nothing-heard = Nic nie słychać
report-auto-fail = Dyskwalifikacja
report-measured = Pomiary
report-pass-mark = próg zaliczenia { $mark }
report-calls-counted = { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}
# Po „z”, jak w „2 z 3 rozmów”.
report-of-calls = { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}
report-week = { $year }-W{ $week }

## Przegląd

report-on-this-page = Na tej stronie
report-scores = Wyniki
report-hear-first = Do odsłuchania najpierw
report-not-scored = Nieocenione
report-lead-scored = { $calls ->
    [one] { $calls } rozmowa oceniona
    [few] { $calls } rozmowy ocenione
   *[other] { $calls } rozmów ocenionych
} według { $rubrics ->
    [one] { $rubrics } arkusza
   *[other] { $rubrics } arkuszy
}
report-lead-on = { $calls }, { $day }
report-lead-between = { $calls }, od { $first } do { $last }
report-lead-failed = Nie udało się ocenić { $inputs ->
    [one] { $inputs } pliku
   *[other] { $inputs } plików
}
report-lead-skipped = Pominięto { $inputs }
report-too-many-calls = Za dużo na jedną stronę: według daty, od najnowszych. Na stronie każdego konsultanta są jego rozmowy.
report-no-call = Nie oceniono żadnej rozmowy.
report-page-number = Strona { $number }
report-pages-of-calls = Strony z rozmowami
report-page-title = Rozmowy, strona { $number } z { $pages }
report-page-lead = { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}, { $days }; od najnowszych.
report-days = od { $first } do { $last }
report-without-date = bez daty

## Arkusz oceny w przeglądzie

report-version = wersja { $version }
report-mean-score = Średni wynik
report-passed = Zaliczone
report-auto-failed = Zdyskwalifikowane
report-to-check = Do sprawdzenia
report-mean-note = n = { $n }, { $interval }
report-nothing-applied = nic z arkusza nie dotyczyło żadnej rozmowy
report-without-score = { $note }; bez wyniku: { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}
report-no-interval = z jednej rozmowy nie ma przedziału
report-interval-of = przedział 95%: { $low }–{ $high }
report-interval = { $low }–{ $high }
report-no-auto-fail = żadne kryterium nie zdyskwalifikowało rozmowy
report-mean-without = bez nich średnia wynosiłaby { $mean }
report-nothing-to-check = żadna ocena nie była na granicy
report-uncertain-in = niepewne, w { $calls ->
    [one] { $calls } rozmowie
   *[other] { $calls } rozmowach
}
report-histogram = Liczba rozmów na wynik. { $bars }
report-histogram-bar = { $low }–{ $high }: { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}
report-histogram-note = Rozmowy co dziesięć punktów; linia przerywana to próg zaliczenia.
report-errors-by-class = Błędy według klas
report-class = Klasa
report-errors = Błędy
report-checked = Sprawdzone
report-calls = Rozmowy
report-error-note = Błąd to kryterium, które miało zastosowanie i nie zdobyło punktów.
report-what-fails-most = Co zawodzi najczęściej
report-no-points = Bez punktów
report-some-points = Część punktów
report-all-points = Wszystkie punkty
report-missed = bez punktów
report-in-part = częściowo w { $calls }
report-unheard-in = nic nie słychać w { $calls }
report-criterion-bar = Bez punktów w { $missed }, część w { $part }, wszystkie w { $full } z { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}
report-failed-by-itself = samo zdyskwalifikowało { $calls ->
    [one] { $calls } rozmowę
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}
report-people-lower = Ludzie zweryfikowali { $calls ->
    [one] { $calls } rozmowę
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}: ich wyniki są średnio o { $points } pkt niższe niż wyniki programu w tych samych rozmowach.
report-people-higher = Ludzie zweryfikowali { $calls ->
    [one] { $calls } rozmowę
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}: ich wyniki są średnio o { $points } pkt wyższe niż wyniki programu w tych samych rozmowach.
report-people-same = Ludzie zweryfikowali { $calls ->
    [one] { $calls } rozmowę
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}: ich wyniki są średnio takie same jak wyniki programu w tych samych rozmowach.

## Tydzień po tygodniu

report-week-by-week = Tydzień po tygodniu
report-trend = Średni wynik na tydzień. { $weeks }
report-trend-mean = Średnia na tydzień (ISO) z przedziałem 95%
report-trend-calls = powyżej liczba rozmów
report-trend-mark = Linia przerywana to próg zaliczenia
report-trend-grey = szare: brak rozmów
report-trend-ring = okrąg: jedna rozmowa, bez przedziału
report-weeks-in-figures = Tygodnie w liczbach
report-week-head = Tydzień
report-interval-head = Przedział 95%
report-mean = Średnia
report-no-calls-for = brak rozmów przez { $weeks ->
    [one] { $weeks } tydzień
    [few] { $weeks } tygodnie
   *[other] { $weeks } tygodni
}
report-weeks-without-calls = { $weeks ->
    [one] { $weeks } tydzień bez rozmów
    [few] { $weeks } tygodnie bez rozmów
   *[other] { $weeks } tygodni bez rozmów
}
report-week-words = { $week }: { $mean } (n = { $n }, przedział { $interval })
report-earlier-weeks = { $weeks ->
    [one] { $weeks } wcześniejszy tydzień pominięto
    [few] { $weeks } wcześniejsze tygodnie pominięto
   *[other] { $weeks } wcześniejszych tygodni pominięto
}
report-undated-calls = { $calls ->
    [one] { $calls } rozmowy bez daty nie pokazano
   *[other] { $calls } rozmów bez daty nie pokazano
}

## Konsultanci

report-agents = Konsultanci
report-agent = Konsultant
report-against-the-others = Na tle pozostałych
report-not-known = Nieznany
report-agents-note = Według nazwisk, to nie ranking. Ktoś stoi wyżej lub niżej tylko wtedy, gdy jego przedział 95% nie styka się z przedziałem wszystkich innych rozmów.
report-agents-unlisted = { $shown } z największą liczbą rozmów; pozostali ({ $others ->
    [one] { $others } osoba
    [few] { $others } osoby
   *[other] { $others } osób
}) są w calls.csv.
report-and-more = { $names } i jeszcze { $count }
report-group-above = Wyraźnie powyżej wszystkich innych rozmów
report-group-below = Wyraźnie poniżej wszystkich innych rozmów
report-group-same = Te rozmowy nie odróżniają ich od pozostałych
report-group-few = Bez porównania: po jednej ze stron mniej niż { $fewest } ocenionych rozmów
report-standing = { $standing ->
    [above] wyraźnie powyżej
    [below] wyraźnie poniżej
    [same] bez różnicy
   *[few] za mało rozmów
}

## Strona konsultanta

report-go-to-calls = Do rozmów
report-pass-mark-head = Próg zaliczenia { $mark }
report-agent-lead = { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}.
report-agent-unlisted = Najnowsze { $listed } z { $calls } rozmów; wszystkie są w calls.csv.
report-agent-above = Średnia leży wyraźnie powyżej średniej wszystkich innych rozmów: przedziały się nie stykają.
report-agent-below = Średnia leży wyraźnie poniżej średniej wszystkich innych rozmów: przedziały się nie stykają.
report-agent-same = Te rozmowy nie odróżniają średniej od średniej wszystkich innych rozmów: przedziały na siebie zachodzą.
report-agent-few = Gdy po którejś stronie jest mniej niż { $fewest } ocenionych rozmów, średnich się nie porównuje.
report-compare-best = Zestaw najlepszą rozmowę z pierwszą do omówienia
report-beside-others = Kryteria na tle rozmów wszystkich pozostałych
report-criterion = Kryterium
report-others = Pozostali
report-rates-note = Jak często kryterium zdobywało wszystkie punkty tam, gdzie miało zastosowanie; na początku to, co kosztuje najwięcej. Linia przerywana to odsetek w pozostałych rozmowach.
report-strengths = Mocne strony
report-no-strengths = Te rozmowy nie pokazują żadnych ponad wszelką wątpliwość.
report-next-focus = Nad czym pracować teraz
report-no-focus = Nic nie zawiodło więcej niż raz.
report-too-few = { $calls ->
    [one] { $calls } rozmowa mówi
    [few] { $calls } rozmowy mówią
   *[other] { $calls } rozmów mówi
} za mało o nawykach; warto odsłuchać każdą z osobna.
report-strength = Wszystkie punkty w { $full } z { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}.
report-strength-above = Wszystkie punkty w { $full } z { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}, wyraźnie powyżej pozostałych.
report-focus-missed = Bez punktów w { $missed } z { $calls ->
    [one] { $calls } rozmowy
   *[other] { $calls } rozmów
}
report-focus-part = { $missed }, tylko część w { $part }
report-focus-unheard = { $missed }; w { $unheard } niczego takiego nie słychać
report-focus-cost = { $missed }. Kosztuje { $points } pkt ze stu na rozmowę.
report-focus-cost-failed = { $missed }. Kosztuje { $points } pkt ze stu na rozmowę i samo zdyskwalifikowało { $calls ->
    [one] { $calls } rozmowę
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}.
report-hear-together = Rozmowy do wspólnego odsłuchania
report-example = Przykład
report-to-coach = Do omówienia
report-example-all = każde kryterium, które miało zastosowanie, zdobyło wszystkie punkty
report-example-lost = najwyższy wynik; strata tylko na „{ $criterion }”
report-coach-auto-fail = „{ $criterion }” samo dyskwalifikuje rozmowę
report-coach-no-points = bez punktów za „{ $criterion }”
report-coach-points = { $points } z { $most } pkt za „{ $criterion }”

## Rozmowy do odsłuchania najpierw

report-stand-out = { $calls ->
    [one] { $calls } rozmowa się wyróżnia
    [few] { $calls } rozmowy się wyróżniają
   *[other] { $calls } rozmów się wyróżnia
}.
report-stand-out-listed = { $calls ->
    [one] { $calls } rozmowa się wyróżnia
    [few] { $calls } rozmowy się wyróżniają
   *[other] { $calls } rozmów się wyróżnia
}; na liście jest pierwsze { $listed }.
report-queue-note = Najpierw otwarte odwołania, potem dyskwalifikacje, wątpliwości co do ocen krytycznych, wyniki dalekie od średniej, inne wątpliwości i długie cisze. O to, co rozstrzygnął człowiek, raport nie pyta ponownie.
report-open-dispute = Otwarte odwołanie
report-uncertain-critical = Niepewna, krytyczna
report-outlier = Odstaje
report-dead-air = Długa cisza
report-outlier-below = { $deviations ->
    [one] { $deviations } odchylenie standardowe
    [few] { $deviations } odchylenia standardowe
    [many] { $deviations } odchyleń standardowych
   *[other] { $deviations } odchylenia standardowego
} poniżej średniej { $mean }
report-outlier-above = { $deviations ->
    [one] { $deviations } odchylenie standardowe
    [few] { $deviations } odchylenia standardowe
    [many] { $deviations } odchyleń standardowych
   *[other] { $deviations } odchylenia standardowego
} powyżej średniej { $mean }
report-close-verdicts = { $verdicts ->
    [one] { $verdicts } ocena na granicy
    [few] { $verdicts } oceny na granicy
   *[other] { $verdicts } ocen na granicy
}
report-nobody-speaks = { $length }, w czasie których nikt nie mówi

## Tabela rozmów

report-call = Rozmowa
report-date = Data
report-rubric = Arkusz
report-length = Czas
report-score = Wynik
report-band = Kategoria
report-verdict = Rezultat
report-warnings = Ostrzeżenia
# Za klasą nad kolumną błędów, jak w „Klient (błędy)”.
report-errors-behind = (błędy)
report-errors-of = Błędy: { $class }
report-critical-errors = Błędy krytyczne: { $class }
report-warnings-counted = Ostrzeżenia: { $count }
report-people-score = ludzie { $score }
report-people-score-title = Wynik, który dali ludzie
report-filter = Filtr
report-filter-example = Nazwa, osoba, rezultat…
report-filter-none = Żadna rozmowa nie pasuje do filtra.

## Czego nie oceniono

report-inputs-failed = Nie udało się ocenić { $inputs ->
    [one] { $inputs } pliku
   *[other] { $inputs } plików
}
report-inputs-skipped = Pominięto { $inputs ->
    [one] { $inputs } plik
    [few] { $inputs } pliki
   *[other] { $inputs } plików
}
report-inputs-counted = { $inputs ->
    [one] { $inputs } plik
    [few] { $inputs } pliki
   *[other] { $inputs } plików
}
report-inputs-unlisted = Kolejne { $inputs } są w results.json
report-inputs-note = To nie są rozmowy do oceny i nie jest to błąd.
report-other-reasons = inne powody

## Rozmowa

report-rubrics = Arkusze oceny
report-before-trusting = Zanim zaufasz temu wynikowi
report-no-rubric = Tej rozmowy nie oceniono według żadnego arkusza.
report-origin = Skąd pochodzą dane
report-masked = Zamaskowano
report-masked-items = { $items ->
    [one] { $items } element
    [few] { $items } elementy
   *[other] { $items } elementów
}
report-file = Plik
report-sound = Dźwięk
report-channels = { $channels ->
    [one] { $channels } kanał
    [few] { $channels } kanały
   *[other] { $channels } kanałów
}
report-speech-model = Model mowy
report-language = Język
report-customer = Klient
report-queue = Kolejka
report-direction = Kierunek
report-inbound = przychodząca
report-outbound = wychodząca
report-rubric-hash = { $rubric }, SHA-256 { $hash }

## Karta wyników

report-people = Ludzie
report-headline-auto-fail = „{ $criterion }” samo dyskwalifikuje całą rozmowę.
report-headline-auto-fail-unnamed = Jedno kryterium samo dyskwalifikuje całą rozmowę.
report-headline-without = { $headline } Bez tego wynik wynosiłby { $score }.
report-headline-nothing = Nic z tego arkusza nie dotyczy tej rozmowy.
report-headline-all = Każde kryterium, które ma zastosowanie, zdobyło wszystkie punkty.
report-headline-lost = Największa strata: „{ $criterion }”.
report-verdicts-to-check = { $verdicts ->
    [one] { $verdicts } niepewna ocena do sprawdzenia
    [few] { $verdicts } niepewne oceny do sprawdzenia
   *[other] { $verdicts } niepewnych ocen do sprawdzenia
}
report-errors-beside-total = Błędy według klas, obok sumy
report-errors-in = { $errors ->
    [one] { $errors } błąd
    [few] { $errors } błędy
   *[other] { $errors } błędów
} w { $criteria ->
    [one] { $criteria } kryterium
   *[other] { $criteria } kryteriach
}
report-open-all = Rozwiń wszystko
report-close-all = Zwiń wszystko
report-section-auto-failed = Sekcja zdyskwalifikowana
report-disputed = Odwołanie
report-points-in-words = { $points } z { $most } pkt
report-share = { $share } wyniku
report-unheard-note = Niczego z tego, na co zwraca się uwagę, nie było słychać. Albo tego nie zrobiono, albo nie zostało zrozumiane; to nie to samo co zrobione źle.
report-why-look = Dlaczego powinien spojrzeć człowiek
report-if-so = Jeśli tak:
report-status = Stan
report-status-scored = oceniono
report-status-uncertain = niepewne, powinien spojrzeć człowiek
report-rests-on = Podstawa
report-basis-said = to, co powiedziano
report-basis-measured = to, co zmierzono
report-basis-no-evidence = niczego takiego nie słychać
report-confidence = Pewność
report-doubt-crosstalk = Mówiły obie strony
report-doubt-close-match = Na granicy
report-na-because = Nie dotyczy:
# Cytat: co pokazuje, do czego pasuje i jak bardzo: Pokazuje … : pasuje do „…”, podobieństwo 93%.
report-shows = Pokazuje
report-matches = : pasuje do „
report-alike = ”, podobieństwo { $similarity }.
report-in-transcript = W transkrypcji
report-play-from = Odtwórz od { $time }

## Co o ocenie mówią ludzie

report-reviews = { $reviews ->
    [one] { $reviews } weryfikacja
    [few] { $reviews } weryfikacje
   *[other] { $reviews } weryfikacji
}
report-reviews-disputed = { $reviews ->
    [one] { $reviews } weryfikacja
    [few] { $reviews } weryfikacje
   *[other] { $reviews } weryfikacji
}, { $disputes ->
    [one] { $disputes } otwarte odwołanie
    [few] { $disputes } otwarte odwołania
   *[other] { $disputes } otwartych odwołań
}
report-points-by = pkt, przyznaje
report-beside-machine = , obok oceny programu.
report-dispute-original = Pierwotnie
report-dispute-proposed = Propozycja
report-dispute-final = Ostatecznie
report-dispute-open = Otwarte
report-agrees = zgadza się: { $points }
report-gives = daje { $points }
report-objects = odwołuje się i proponuje { $points }
report-decides = rozstrzyga: { $points }

## Oś czasu i transkrypcja

report-recording = Nagranie
report-keep-in-view = Przewijaj do odtwarzanej wypowiedzi
report-cannot-play = Nagrania nie da się odtworzyć. Powinno leżeć w folderze „audio” obok tej strony.
report-who-speaks = Kto kiedy mówi, łącznie { $length }. Poniżej słownie.
report-position = Miejsce w rozmowie
report-timeline-in-words = Oś czasu słownie
report-key-full = wszystkie punkty
report-key-part = część
report-key-missed = brak
report-key-dead-air = długa cisza
report-key-unclear = niezrozumiałe
report-key-over = wchodzi w słowo
report-key-hollow = puste w środku: niepewne
report-silence = Długa cisza od { $start } do { $end } ({ $length })
report-unclear-at = Niezrozumiałe { $times }, { $speaker }: { $reason }
report-agent-over = Konsultant wchodzi klientowi w słowo o { $time }
report-customer-over = Klient wchodzi konsultantowi w słowo o { $time }
report-turns = { $speaker }: { $turns ->
    [one] { $turns } wypowiedź
    [few] { $turns } wypowiedzi
   *[other] { $turns } wypowiedzi
}, łącznie { $length }
report-marker = { $time } { $number }. { $criterion }: { $outcome }
report-marker-uncertain = { $time } { $number }. { $criterion }: { $outcome }, niepewne
report-transcript = Transkrypcja
report-heard-badly-note = Słowa podkreślone kropkami słychać słabo; mogły brzmieć inaczej.
report-heard-badly = Słabo słychać
report-nothing-was-heard = Nic nie było słychać.
report-play-turn = Odtwórz od { $time }, { $speaker }
report-verdict-number = Ocena { $number }: { $criterion }
report-play-unclear = Odtwórz niezrozumiały fragment od { $times }, { $speaker }
report-unclear = Niezrozumiałe, { $times }

## Dwie rozmowy obok siebie

report-side-by-side = Dwie rozmowy obok siebie
report-two-calls = { $first } i { $second }
report-differ = Różni się { $differing } z { $verdicts ->
    [one] { $verdicts } oceny
   *[other] { $verdicts } ocen
}
report-side = Rozmowa { $letter }, { $outcome }:
report-open = Otwórz
report-open-on = tę ocenę na stronie rozmowy { $letter }
report-no-shared-rubric = Tych dwóch rozmów nie oceniono według tej samej wersji żadnego arkusza.
report-unshared = Nie porównano, bo w tej wersji oceniono według nich tylko jedną z rozmów: { $rubrics }.
report-what = Co

## Słowa o tym, jak wypadła rozmowa

ending = { $ending ->
    [passed] Zaliczona
    [failed] Niezaliczona
    [auto_failed] Dyskwalifikacja
   *[not_scored] Bez oceny
}
outcome = { $outcome ->
    [full] Wszystkie punkty
    [part] Część punktów
    [missed] Bez punktów
   *[na] Nie dotyczy
}
# W środku zdania.
outcome-inside = { $outcome ->
    [full] wszystkie punkty
    [part] część punktów
    [missed] bez punktów
   *[na] nie dotyczy
}
severity = { $severity ->
    [customer] Krytyczne dla klienta
    [business] Krytyczne dla firmy
    [compliance] Krytyczne dla zgodności
   *[minor] Niekrytyczne
}
# Nad kolumną błędów krytycznych.
severity-short = { $severity ->
    [customer] Klient
    [business] Firma
   *[compliance] Zgodność
}
speaker = { $speaker ->
    [agent] Konsultant
    [customer] Klient
    [other] Inny głos
   *[unknown] Rozmówca
}
# W środku zdania.
speaker-inside = { $speaker ->
    [agent] konsultant
    [customer] klient
    [other] inny głos
   *[unknown] rozmówca
}
unclear-reason = { $reason ->
    [no_words] ktoś mówi, ale nie udało się zrozumieć ani słowa
    [circles] słowa powtarzały się bez końca i zostały ucięte
   *[doubtful] być może to nie mowa; odgadnięte słowa pominięto
}
# Co pokazuje chwila rozmowy, w środku zdania.
metric-shown = { $metric ->
    [longest_monologue] najdłuższy monolog
    [longest_dead_air] najdłuższa cisza
    [dead_air_total] cisza łącznie
    [dead_air_count] długa cisza
    [agent_interruptions] konsultant przerywa
    [longest_response_delay] najdłuższa zwłoka
   *[customer_interruptions] klient przerywa
}

## Podsumowanie w terminalu po ocenie rozmów

summary-lost-most-on = Największa strata
summary-others = … i jeszcze { $others ->
    [one] { $others } rozmowa z wyższym wynikiem
    [few] { $others } rozmowy z wyższym wynikiem
   *[other] { $others } rozmów z wyższym wynikiem
}; wszystkie są w raporcie
summary-mean = Średnia { $mean }
summary-mean-interval = { $mean } (n = { $n }, przedział 95%: { $low }–{ $high })
summary-mean-alone = { $mean } (n = { $n }, bez przedziału)
summary-no-mean = Bez średniej: nic z arkusza nie dotyczyło żadnej rozmowy
summary-passed = Zaliczone: { $passed } z { $scored } (próg { $mark })
summary-auto-fails = { $count ->
    [one] { $count } dyskwalifikacja
    [few] { $count } dyskwalifikacje
   *[other] { $count } dyskwalifikacji
}
summary-auto-fails-mean = { $count ->
    [one] { $count } dyskwalifikacja
    [few] { $count } dyskwalifikacje
   *[other] { $count } dyskwalifikacji
} (bez nich średnia { $mean })
summary-to-check = { $verdicts ->
    [one] { $verdicts } niepewna ocena
    [few] { $verdicts } niepewne oceny
   *[other] { $verdicts } niepewnych ocen
} do sprawdzenia w { $calls ->
    [one] { $calls } rozmowie
   *[other] { $calls } rozmowach
}
