### Omówienie po ćwiczeniu.

debrief-how-it-went = Jak poszło
debrief-good-ending = Dobre zakończenie, klient ({ $customer }) ma to, po co przyszedł.
debrief-fair-ending = Niezłe zakończenie, sprawa klienta ({ $customer }) jest załatwiona, ale można było osiągnąć więcej.
debrief-bad-ending = Tym razem złe zakończenie, klient ({ $customer }) odchodzi w gorszej sytuacji niż przedtem.
debrief-gave-up = Klient ({ $customer }) zrezygnował, zanim sprawa została załatwiona.
debrief-stopped = Trener zakończył rozmowę z klientem ({ $customer }).
debrief-left = Rozmowa przerwana, zanim sprawa klienta ({ $customer }) została załatwiona.
debrief-mood-stayed = Nastrój klienta bez zmian: { $end }.
debrief-mood-rose = Nastrój klienta się poprawił: najpierw { $start }, na końcu { $end }.
debrief-mood-fell = Nastrój klienta się pogorszył: najpierw { $start }, na końcu { $end }.
debrief-nothing-said = Nie padło jeszcze ani jedno słowo, więc nie ma czego ocenić. Proszę spróbować ponownie.
debrief-score-by = Wynik według arkusza „{ $rubric }”
debrief-no-score = Żadne kryterium nie miało zastosowania, więc nie ma wyniku.
debrief-score = { $percent }%{ $band }: { $verdict ->
    [passed] zaliczone, próg zaliczenia wynosi { $mark }%
    [failed] niezaliczone
   *[missed] jeszcze niezaliczone, próg zaliczenia wynosi { $mark }%
}.
debrief-does-not-count = To się jeszcze nie liczy, bo rozmowa nie dobiegła końca.
debrief-fails-the-call = To, co poniżej oznaczono znakiem !, przekreśla całą rozmowę, choćby reszta była dobra.
debrief-takes-the-section = To, co poniżej oznaczono znakiem !, odbiera wszystkie punkty w swojej części.
debrief-without-that = Bez tego wynik wyniósłby { $percent }%.
debrief-hints = { $count ->
    [one] Wykorzystano { $count } podpowiedź.
    [few] Wykorzystano { $count } podpowiedzi.
   *[many] Wykorzystano { $count } podpowiedzi.
}
debrief-strengths = Co się udało
debrief-gaps = Nad czym popracować
debrief-nothing-missed = Niczego nie zabrakło. Następnym razem warto wybrać trudniejszy scenariusz.
debrief-points = { $points } z { $most } pkt
debrief-next-time = Następnym razem
debrief-close-call = Ta ocena jest niepewna; niech przyjrzy się jej trener.
debrief-you-said = Cytat
debrief-quote = „{ $words }”

## Co mówi trener, który prowadził ćwiczenie.

debrief-marks-by = Oceny od: { $trainer }, obok ocen programu
debrief-mark = { $criterion }: { $trainer } { $points }, program { $program }, z { $most }
debrief-not-applicable = nie dotyczy
debrief-not-marked = { $count ->
    [one] { $count } kryterium nie zostało ocenione.
    [few] { $count } kryteria nie zostały ocenione.
   *[many] { $count } kryteriów nie zostało ocenionych.
}
debrief-notes-by = Notatki od: { $trainer }
debrief-turn = Wypowiedź { $turn }, { $name }
