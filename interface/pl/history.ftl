### Spojrzenie wstecz na próby.

history-none = Nie ma pasujących prób.
history-title = Próby
history-newest = Od najnowszej
history-head-id = Id
history-head-when = Kiedy
history-head-score = Wynik %
history-head-outcome = Przebieg
history-open-at = otwarta, wypowiedź { $turn }
history-outcome = { $passed ->
    [yes] zaliczona
   *[no] niezaliczona
}, { $ending ->
    [good] dobre zakończenie
    [neutral] niezłe zakończenie
    [bad] złe zakończenie
    [gave-up] klient zrezygnował
    [stopped] zakończona przez trenera
   *[left] przerwana
}
history-led-by = prowadzi { $trainer }
history-with = razem z: { $trainer }
history-messages = { $count ->
    [one] { $count } wiadomość
    [few] { $count } wiadomości
   *[many] { $count } wiadomości
}
history-attempt = Próba { $id }
history-attempt-title = Próba { $id }: { $title }
history-goes-on = Otwarta: rolecall practice --resume { $id } wznawia w tym miejscu.
history-left = „{ $title }” czeka od { $day } na wypowiedź { $turn }; wznawia --resume { $id }.
history-points = Punkty
history-said = Co powiedziano
history-head-who = Kto
history-head-words = Słowa
history-head-earned = Rozpoznano
history-head-mood = Nastrój potem
history-scored = Ocena: { $title }
history-head-criterion = Kryterium
history-head-of = Z
history-not-scored = Jeszcze nieocenione.
history-earned = { $reply }: „{ $quote }”
history-earned-mood = { $reply } (nastrój { $change }): „{ $quote }”
history-quote = „{ $words }”
history-quote-of = { $name }: „{ $words }”
history-marks-by = Oceny od: { $trainer }
history-marks-note = Jedne nie zmieniają drugich; wynik bierze się z punktów programu.
history-nothing-marked = Nic nie oceniono.
history-notes-by = Notatki od: { $trainer }
history-nothing-noted = Nic nie zapisano.
history-head-trainer = Trener
history-head-program = Program
history-head-why = Dlaczego
history-head-note = Notatka
history-head-about = Do czego
history-head-turn = Wypowiedź
history-customer = Klient
history-two = Dwie próby
history-each-said = Co w której powiedziano
history-no-words = O żadnym kryterium nie zdecydowały słowa.
history-score = Wynik w procentach
history-mood-at-end = Nastrój na końcu
history-change = Zmiana

history-remove = Usunąć na zawsze { $count ->
    [one] { $count } próbę
    [few] { $count } próby
   *[many] { $count } prób
} wraz ze wszystkim, co powiedziano? Proszę wpisać { $yes }:
history-yes = tak
history-not-removed = Niczego nie usunięto.
history-removed = Usunięto: { $count }.
