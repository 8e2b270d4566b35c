### Ćwiczenie, w którym trener gra klienta: trener i osoba szkolona piszą na zmianę przy jednym terminalu.

led-who = { $trainer } gra rolę: { $customer }, odpowiada { $trainee }. Gdy kolej na klienta, Enter wybiera pierwszą propozycję, numer wybiera tę o danym numerze; można też wpisać inne słowa. Polecenia dla każdej z osób pokazuje /help.
led-trainer-prompt = { $customer } (trener)
led-could-say = { $mood } w { $beat }. { $customer } – możliwe wypowiedzi:
led-suggestions-shown = Widoczne są propozycje od 1 do { $shown }, dalsze pokazuje /more. Aby powiedzieć liczbę, trzeba ją ująć w zdanie.
led-no-more = Nie ma więcej propozycji.
led-says-nothing = ({ $trainee } nic nie mówi.)
led-nothing-said = Nic jeszcze nie powiedziano.
led-help-trainer = Enter wybiera propozycję 1, numer wybiera tę o danym numerze.
led-criterion = { $title } (z { $most })
led-criterion-marked = { $title } (z { $most }, ocena { $points })
led-origin = { $origin ->
    [customer] odpowiedź ze scenariusza
    [here] tutaj
    [not-helped] bez pomocy
    [silence] w ciszę
    [answer] odpowiedź na { $id }
    [fact] fakt { $id }
   *[beat] przejście do { $id }
}
led-ends-as = { $origin }; koniec: { $id }
led-ends-giving-up = { $origin }; rezygnacja

led-noted = Zapisano.
led-marked = Oceniono: { $criterion }, { $points }.
led-nothing-to-undo = Nie ma czego cofnąć.
led-undone-note = Cofnięto notatkę „{ $text }”.
led-undone-mark = Cofnięto ocenę kryterium { $criterion }.
led-undone-way = Cofnięto przejście do { $beat }.
led-undone-words = Cofnięto „{ $text }” i to, co z tego wynikło.
led-undone = Cofnięto.

led-usage = { $command ->
    [note] /note TEKST
    [mark] /mark ID PKT [POWÓD]
    [criteria] /criteria
    [more] /more
    [beat] /beat ID
    [end] /end [KONIEC]
    [hint] /hint
    [undo] /undo
    [repeat] /repeat
    [desk] /desk
    [brief] /brief
    [quit] /quit
   *[help] /help
}
led-command = { $command ->
    [note] notatka do ostatnich słów
    [mark] punkty za kryterium
    [criteria] kryteria z ich id oraz wystawione oceny
    [more] dalsze możliwe wypowiedzi klienta
    [beat] przejście rozmowy do innego etapu
    [end] zakończenie, jednym z zakończeń scenariusza albo po prostu
    [hint] podpowiedź do tego miejsca rozmowy
    [undo] cofnięcie ostatniej notatki, oceny albo wypowiedzi klienta
    [repeat] jeszcze raz ostatnie słowa
    [desk] co osoba szkolona może sprawdzić na ekranie
    [brief] co osoba szkolona wie na początku
    [quit] wyjście; próba pozostaje otwarta
   *[help] ta lista
}
led-for-trainer = { $command } jest dla trenera, gdy kolej na klienta.
led-for-trainee = { $command } jest dla osoby szkolonej, gdy jej kolej.
led-write-it-so = Poprawny zapis: { $usage }

led-not-their-turn = To nie kolej tej osoby.
led-no-words = Brakuje słów.
led-name-one = Do wyboru: { $all }.
led-no-beat = Nie ma etapu `{ $id }`; są: { $all }.
led-no-ending = Nie ma zakończenia `{ $id }`; są: { $all }.
led-no-criterion = Nie ma kryterium `{ $id }`; wszystkie pokazuje /criteria.
led-wrong-points = `{ $id }` przyjmuje od { $least } do { $most } punktów.
