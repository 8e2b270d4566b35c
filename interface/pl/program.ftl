### Co polecenia mówią przy swoich wynikach.

program-resume = Aby wznowić od tego miejsca: rolecall practice --resume { $id }
program-same-customer = Aby spotkać tego samego klienta: --seed { $seed }
program-plan-passed = { $trainee }: wszystko w planie „{ $title }” jest zaliczone.
program-play-one = Ćwiczenie uruchamia: rolecall practice NAZWA
program-which = Który scenariusz? Numer lub nazwa, a nic – aby wyjść:
program-which-next = Który scenariusz? Numer lub nazwa, n – następny z planu, a nic – aby wyjść:
program-not-in-list = Na liście nie ma „{ $line }”.
program-goes-on = Próba jest zachowana; wznawia ją rolecall practice --resume.

program-nothing-scored = Nic nie zostało ocenione, więc raport nie powstał.
program-report = Raport: { $path }
program-scored = { $calls ->
    [one] { $calls } rozmowa oceniona
    [few] { $calls } rozmowy ocenione
   *[many] { $calls } rozmów ocenionych
}, pominięte: { $skipped }, nie dało się ocenić: { $failed }.
program-stopped-after = rolecall: zatrzymano po { $done } z { $all } rozmów; raport nie powstał.
program-they-are-kept = Są zachowane: to samo polecenie przejdzie do pozostałych.
program-listening = { $done }/{ $all } rozmów, dotąd { $elapsed }, zostało { $left }

program-checked-ok = { $file }: w porządku ({ $what })
program-checked = Sprawdzono { $files ->
    [one] { $files } plik
    [few] { $files } pliki
   *[many] { $files } plików
}, { $summary }
program-kind = { $kind ->
    [rubric] { $count ->
        [one] arkusz oceny, { $count } test
        [few] arkusz oceny, { $count } testy
       *[many] arkusz oceny, { $count } testów
    }
    [scenario] { $count ->
        [one] scenariusz, { $count } test
        [few] scenariusz, { $count } testy
       *[many] scenariusz, { $count } testów
    }
    [plan] { $count ->
        [one] plan, { $count } krok
        [few] plan, { $count } kroki
       *[many] plan, { $count } kroków
    }
   *[defaults] ustawienia
}
program-no-problems = bez zastrzeżeń
program-problems = { $severity ->
    [error] { $count ->
        [one] { $count } błąd
        [few] { $count } błędy
       *[many] { $count } błędów
    }
    [warning] { $count ->
        [one] { $count } ostrzeżenie
        [few] { $count } ostrzeżenia
       *[many] { $count } ostrzeżeń
    }
   *[note] { $count ->
        [one] { $count } uwaga
        [few] { $count } uwagi
       *[many] { $count } uwag
    }
}

program-model-ready = { $path } jest na miejscu. Użycie: --model { $name }
program-model-left = zostało { $left }
program-model = model
program-model-size = rozmiar
program-model-languages = języki
program-model-licence = licencja
program-model-where = gdzie
program-model-inside = w programie
program-model-get = pobiera: rolecall model pull { $name }
program-model-english = angielski
program-model-many = 99
program-model-none = to nie model
