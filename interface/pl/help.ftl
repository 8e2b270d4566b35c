### Pomoc wiersza poleceń. Angielska stoi w kodzie, przy samych argumentach.

help-about = Ćwiczenie rozmów z klientami i ocena nagranych rozmów, wyłącznie na tym komputerze.
help-after = Kody wyjścia: 0 zrobione, 1 część danych zawiodła, 2 złe użycie lub nieprawidłowy plik, 3 wynik poniżej --fail-under, 130 zatrzymane przez Ctrl-C.
help-usage = Użycie
help-options = Opcje
help-arguments = Argumenty
help-commands = Polecenia
help-spoken = Ćwiczenie głosem
help-usage-options = [OPCJE]
help-usage-command = POLECENIE
help-values = [możliwe: { $values }]
help-usual = [domyślnie: { $value }]
help-of-commands = Pokazuje tę pomoc albo pomoc podanego polecenia

help-practice = Rozgrywa scenariusz i pokazuje, jak poszło
help-progress = Pokazuje postępy i to, co ćwiczyć dalej
help-history = Wymienia próby, pokazuje jedną, porównuje dwie albo je usuwa
help-score = Transkrybuje i ocenia nagrane rozmowy i zapisuje raport
help-report = Zapisuje raport z rozmów ocenionych wcześniej
help-review = Przyjmuje opinię człowieka o ocenach programu
help-calibrate = Mierzy, na ile ludzie zgadzają się między sobą, a program z ludźmi
help-sample = Wybiera rozmowy, których powinien wysłuchać człowiek
help-check = Sprawdza scenariusze, arkusze oceny i plany oraz wykonuje zawarte w nich testy
help-diff = Pokazuje, co zmieniłaby inna wersja arkusza oceny
help-model = Wymienia modele mowy, dodaje model z pliku albo go pobiera
help-new = Zapisuje scenariusz, arkusz oceny albo szablony raportów na początek

help-any-color = Kiedy używać kolorów; auto: w terminalu, o ile nie ustawiono NO_COLOR
help-any-lang = Język, którym mówi program, jako kod, na przykład pl; bez tego: z rolecall.yaml albo język systemu
help-any-help = Pokazuje pomoc
help-any-version = Pokazuje wersję
help-any-out = Zapisz do pliku zamiast w terminalu
help-any-store = Plik, w którym są próby i rozmowy; bez tego ROLECALL_STORE albo folder danych użytkownika
help-any-format = Jak to pokazać
help-any-templates = Szablony, style i skrypty, które zastępują wbudowane o tej samej nazwie
help-any-junit = Zapisz wyniki także jako JUnit XML, jeden przypadek testowy na rozmowę
help-any-redact-audio = Wycisz to, co zamaskowane, w nagraniach odtwarzanych przez raport
help-any-fail-under = Zakończ z kodem 3, gdy rozmowa ma niższy wynik albo jest zdyskwalifikowana

help-practice-scenario = Id albo plik scenariusza; bez tego pojawia się lista scenariuszy
help-practice-replies = Czytaj odpowiedzi z pliku, po jednej w wierszu, zamiast z terminala; - oznacza standardowe wejście
help-practice-seed = Wybierz ponownie te same zmienne i wypowiedzi; bez tego program podaje użytą liczbę
help-practice-plan = Rozegraj następny krok planu, podanego przez id albo plik
help-practice-trainee = Czyja to próba; bez tego ROLECALL_TRAINEE albo nazwa użytkownika
help-practice-trainer = Klientem jest trener, który siedzi obok i w tym czasie notuje i ocenia; bez nazwy ROLECALL_TRAINER albo nazwa użytkownika
help-practice-resume = Wznów przerwaną próbę: najnowszą albo tę o danym numerze
help-practice-no-save = Nie zachowuj niczego z tego ćwiczenia
help-practice-from = Zacznij od danego etapu scenariusza, aby wypróbować jego część; nic nie jest zachowywane
help-practice-explain = Pokaż w zwykłych wierszach, dlaczego klient tak reaguje i co było blisko; dla autorów
help-practice-plain = Zwykłe wiersze zamiast całego ekranu, jak wymagają czytniki ekranu
help-practice-no-clock = Klient czeka bez końca
help-practice-voice = Rozmowa głosem zamiast pisania; docs/voice.md mówi, co zainstalować
help-practice-spoken-replies = Odpowiadaj nagraniami, po jednej odpowiedzi w pliku, zamiast przez mikrofon
help-practice-aloud = Odtwarzaj głos klienta także z --spoken-replies
help-practice-tts = Program, który mówi, z argumentami: {"{text}"}, {"{file}"}, {"{voice}"} i {"{language}"} są wypełniane; bez {"{text}"} czyta wiersz, bez {"{file}"} zapisuje WAV na wyjście
help-practice-tts-model = Głos dla programu piper; bez tego ten, który podaje PIPER_MODEL
help-practice-model = Model whisper.cpp, który słucha: plik albo nazwa z `rolecall model list`
help-practice-save-recording = Dokąd trafia nagranie; bez tego folder attempts z danymi użytkownika
help-practice-no-recording = Nie zachowuj nagrania

help-score-paths = Nagrania, transkrypcje, ich foldery albo wzorce, na przykład 'dzien/*.wav'; - oznacza listę ścieżek na standardowym wejściu
help-score-stored = Oceń wszystkie zachowane rozmowy bez ponownego słuchania, na przykład po zmianie arkusza oceny
help-score-list = Weź także ścieżki z pliku, po jednej w wierszu; - oznacza standardowe wejście
help-score-manifest = Czytaj konsultanta, kolejkę, datę i podobne z pliku CSV z wierszem na każdą rozmowę; bez PATH oceniane są jego rozmowy
help-score-name-pattern = Czytaj to z nazw plików: wyrażenie regularne z grupami, na przykład (?P<agent>[^_]+)
help-score-rubric = Id albo plik arkusza oceny; można podać kilka razy; bez tego z rolecall.yaml albo support-call
help-score-out = Dokąd trafia raport i pliki danych; bez tego z rolecall.yaml albo rolecall-out
help-score-agent-channel = Na którym kanale nagrania stereo mówi konsultant; auto bierze lewy, chyba że słowa wskazują inaczej, i to jest zwykłe ustawienie
help-score-model = Model whisper.cpp: plik albo nazwa z `rolecall model list`
help-score-language = Język rozmowy jako kod, na przykład pl; auto ustala go dla każdej rozmowy, a id,ms,en tylko spośród nich; bez tego z rolecall.yaml albo en
help-score-min-length = Pomijaj nagrania krótsze niż tyle, zwykle 5
help-score-no-save = Nie zachowuj niczego poza raportem; to, co zatrzymane, zaczyna się potem od nowa
help-score-no-report = Nie zapisuj raportu, tylko oceń
help-score-jobs = Ile rozmów naraz; bez tego po jednej na rdzeń procesora
help-score-mask = Co zamaskować przed zachowaniem: all, none, rodzaje jak card,phone albo wszystko poza, jak -phone; bez tego z rolecall.yaml albo all
help-score-mask-also = Maskuj także to, co znajdzie wyrażenie regularne; można podać kilka razy

help-check-paths = Pliki albo foldery; bez nich foldery scenarios i rubrics
help-check-deny-warnings = Zakończ z kodem 2 także przy ostrzeżeniach
help-check-graph = Zamiast tego narysuj scenariusze: etapy, zakończenia i przejścia między nimi
help-check-coverage = Zamiast tego pokaż, dokąd sięgają testy w scenariuszach i których kryteriów nic nie sprawdza
help-check-explore = Zamiast tego przejdź scenariusze losowo: gdzie kończą się rozmowy i jak dobre lub złe są wyniki
help-check-seed = Liczba, od której zależy losowość
help-check-walks = Ile jest przejść

help-report-agent = Tylko rozmowy tego konsultanta
help-report-queue = Tylko rozmowy z tej kolejki
help-report-from = Tylko rozmowy rozpoczęte tego dnia lub później, na przykład 2026-05-03
help-report-to = Tylko rozmowy rozpoczęte tego dnia lub wcześniej
help-report-out = Dokąd trafia raport i pliki danych; bez tego z rolecall.yaml albo rolecall-out

help-progress-trainee = Czyje postępy; bez tego ROLECALL_TRAINEE albo nazwa użytkownika
help-progress-class = Postępy wszystkich obok siebie
help-progress-by = Tylko te liczby
help-progress-store = Plik, w którym są próby; można podać kilka razy, gdy osoby w grupie mają własne komputery. Bez tego ROLECALL_STORE albo folder danych użytkownika

help-history-trainee = Tylko próby tej osoby
help-history-scenario = Tylko próby scenariusza o tym id
help-history-limit = Najwyżej tyle, od najnowszej
help-history-show = Pokazuje, co powiedziano, co rozpoznano, oraz omówienie
help-history-show-id = Numer próby
help-history-compare = Pokazuje dwie próby obok siebie, kryterium po kryterium
help-history-compare-first = Próba, z którą porównać
help-history-compare-second = Druga próba
help-history-delete = Usuwa próby na zawsze
help-history-delete-ids = Numery prób
help-history-delete-all = Wszystkie próby tej osoby
help-history-delete-trainee = Czyje próby, przy --all
help-history-delete-yes = Nie pytaj

help-model-list = Wymienia modele, które są na miejscu, i te, które można pobrać
help-model-add = Kopiuje model w formacie whisper.cpp tam, gdzie znajdzie go --model NAME
help-model-add-file = Plik, na przykład ggml-base.bin
help-model-pull = Pobiera z sieci model whisper.cpp, jedyną rzecz, którą rolecall kiedykolwiek pobiera; przerwane pobieranie jest wznawiane
help-model-pull-name = Nazwa modelu z `rolecall model list`
help-model-pull-url = Pobierz z innego adresu albo weź z pliku; adres zakończony / to folder
