### Co zmieniłaby inna wersja arkusza oceny.

difference-no-call = Nie porównano żadnej rozmowy.
difference-title = { $old } → { $new }, { $calls ->
    [one] { $calls } rozmowa
    [few] { $calls } rozmowy
   *[other] { $calls } rozmów
}
difference-same-endings = Żadna rozmowa nie kończy się inaczej niż przedtem.
difference-other-endings = Rozmowy, których rezultat się zmienia
difference-call = Rozmowa
difference-old = Było
difference-new = Jest
difference-change = Zmiana
difference-by = Przez
difference-no-flips = Żadna ocena się nie zmienia.
difference-flips = Kryteria, których oceny się zmieniają (liczba rozmów)
difference-criterion = Kryterium
difference-up = W górę
difference-down = W dół
difference-applies-now = Teraz dotyczy
difference-na-now = Już nie dotyczy
difference-mean-change = { $change } (przedział 95%: od { $low } do { $high })
difference-mean-score = Średni wynik
difference-passed = Zaliczone
difference-auto-fails = Dyskwalifikacje
difference-auto-failed = { $percent } dyskwalifikacja
difference-not-scored = { $percent } bez oceny
difference-has-passed = { $percent } zaliczona
difference-has-failed = { $percent } niezaliczona
difference-by-rubric = wagi, próg zaliczenia albo to, co doszło lub odpadło
difference-by-more = { $criterion } i jeszcze { $others }
difference-added = Nowe: { $criterion }
difference-removed = Usunięte: { $criterion }
