### Co widać podczas ćwiczenia.

practice-channel = { $channel ->
    [phone] telefon
    [chat] czat
    [email] e-mail
   *[desk] rozmowa na miejscu
}
practice-difficulty = trudność { $difficulty } z 5
practice-practises = Ćwiczy
practice-on-your-screen = Na ekranie
practice-nothing-to-look-up = W tym scenariuszu nie ma nic do sprawdzenia na ekranie.
practice-you = Ty
practice-hint = Podpowiedź
practice-now-with = (Teraz { $customer }.)
practice-mood = [nastrój: { $mood } { $height }]
practice-mood-name = { $mood ->
    [furious] wściekłość
    [very-angry] silna złość
    [angry] złość
    [annoyed] irytacja
    [uneasy] niepokój
    [calm] spokój
    [at-ease] swoboda
    [content] zadowolenie
    [pleased] duże zadowolenie
    [happy] radość
   *[delighted] zachwyt
}

## Co można wpisać. Nazwy bez polskich znaków.

practice-command-name = { $command ->
    [hint] /podpowiedz
    [repeat] /powtorz
    [undo] /cofnij
    [desk] /ekran
    [brief] /opis
    [pause] /pauza
    [restart] /od-nowa
    [quit] /wyjdz
   *[help] /pomoc
}
practice-command = { $command ->
    [hint] podpowiedź do tego miejsca rozmowy
    [repeat] jeszcze raz ostatnie słowa klienta
    [undo] cofnięcie ostatniej odpowiedzi
    [desk] co można sprawdzić na ekranie
    [brief] co wiadomo na początku
    [pause] zatrzymanie zegara
    [restart] od nowa, z trochę innym klientem
    [quit] zakończenie i podsumowanie
   *[help] ta lista
}
practice-no-command = Nie ma polecenia `{ $word }`. Listę poleceń pokazuje /pomoc.
practice-no-hint = W tym miejscu nie ma podpowiedzi. Własne słowa wystarczą.
practice-nothing-to-undo = Nie ma jeszcze odpowiedzi, którą można cofnąć.

## Wiersz po wierszu.

practice-answer-freely = Proszę odpowiadać własnymi słowami. Inne możliwości pokazuje /pomoc.
practice-letter-prompt = Ty (wysłanie: wiersz z samą kropką):
practice-help-letter = Wiersz z samą kropką wysyła napisany tekst.
practice-help-wait = Pusty wiersz każe klientowi czekać.
practice-waiting = ({ $name } czeka na odpowiedź.)
practice-undone = (Ostatnia odpowiedź została cofnięta.)
practice-paused = (Pauza. Enter wznawia.)
practice-going-on = (Dalej.)
practice-from-the-start = (Od początku.)
practice-stopped = Zatrzymano.

## Na całym ekranie.

practice-make-larger = Proszę powiększyć okno.
practice-clock-paused = pauza
practice-narrow = { $mood }, cierpliwość { $patience } (wąsko, F7: ekran)
practice-customer-is = { $customer } – nastrój
practice-patience = Cierpliwość { $patience } z { $of }
practice-goals = Cele
practice-what-you-know = Co wiadomo
practice-rest = F7 pokazuje resztę.
practice-your-answer = Odpowiedź dla: { $customer }
practice-more-below = Niżej jest więcej: PgDn.
practice-is-over = Koniec rozmowy. Enter pokazuje, jak poszło.
practice-bar-send = { $key } wyślij
practice-bar-help = F1 pomoc
practice-bar-hint = F2 podpowiedź
practice-bar-leave = Esc wyjdź
practice-bar-undo = F4 cofnij
practice-bar-repeat = F3 powtórz
practice-bar-pause = F5 pauza
practice-bar-restart = F6 od nowa
practice-bar-brief = F7 opis
practice-bar-over = Enter pokazuje, jak poszło
practice-begin-title = Zanim się zacznie
practice-brief-title = Opis i ekran
practice-help-title = Pomoc
practice-pause-title = Pauza
practice-pause-text = Zegar stoi. Nie ma pośpiechu.
practice-leave-title = Wyjść?
practice-leave-text = Pojawi się podsumowanie dotychczasowej rozmowy.
practice-restart-title = Zacząć od nowa?
practice-restart-text = Dotychczasowa rozmowa przepadnie, a szczegóły mogą się zmienić.
practice-debrief-title = Omówienie
practice-enter-begins = Enter zaczyna
practice-enter-goes-on = Enter: dalej
practice-enter-closes = Enter zamyka
practice-any-key = dowolny klawisz: dalej
practice-leave-keys = y wyjdź   n zostań   Ctrl-C wyjdź od razu
practice-restart-keys = y od nowa   n dalej
practice-more-pages = PgDn: więcej
practice-you-practise = Ćwiczone umiejętności
practice-how = Tu gra się konsultanta. Proszę przeczytać, co mówi { $customer }, wpisać odpowiedź własnymi słowami i nacisnąć { $key }. F1 to pomoc.
practice-key-send-letter = wysłanie e-maila (także Alt-Enter)
practice-key-new-line = nowy wiersz
practice-key-send = wysłanie odpowiedzi
practice-key-pages = wcześniejsze i późniejsze części rozmowy
practice-key-earlier = wcześniejsze odpowiedzi, do ponownego wysłania lub zmiany
practice-key-line = początek i koniec wiersza; Ctrl-U, Ctrl-K i Ctrl-W kasują
practice-no-room = W jednej wiadomości więcej się nie zmieści.
practice-waiting-to-send = { $name } czeka na odpowiedź. Proszę ją wpisać i wysłać.
practice-said = { $name }: { $words }
practice-undone-up = Ostatnia odpowiedź została cofnięta. Strzałka w górę przywraca jej treść.

## Głosem.

practice-recording = Nagranie: { $path }
practice-can-type = Można wpisać: { $commands }.
practice-no-more-replies = (Nie ma więcej odpowiedzi.)
practice-an-hour = (Rozmowa trwa już godzinę, więc tutaj się kończy.)
practice-answer-aloud = Proszę odpowiadać na głos, gdy klient skończy mówić; potrzebne są słuchawki. Odpowiedź kończy przerwa albo Enter. /hint podpowiada, /quit kończy, oba z klawiszem Enter.

## Dlaczego klient tak reaguje, dla autorów.

practice-taken = przyjęte
practice-not-taken = nie
practice-nothing-taken = nic nie zostało przyjęte
practice-means = znaczy to, co
practice-has-words = zawiera słowa
