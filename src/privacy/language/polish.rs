//! Polish.

use super::super::cues::What;
use super::super::kind::Kind;
use super::table::{Number, Role, Table};

/// Polish. Words are listed in the forms that people use around numbers; patterns leave the endings
/// open.
pub(super) static TABLE: Table = Table {
    code: "pl",
    mixes: &[],
    numbers: &[
        (Number::Digit(0), "zero"),
        (Number::Digit(1), "jeden jedna jedno jednego jednej jednym"),
        (Number::Digit(2), "dwa dwie dwóch dwoma dwu dwaj"),
        (Number::Digit(3), "trzy trzech trzema trzej"),
        (Number::Digit(4), "cztery czterech czterema"),
        (Number::Digit(5), "pięć pięciu pięcioma"),
        (Number::Digit(6), "sześć sześciu sześcioma"),
        (Number::Digit(7), "siedem siedmiu siedmioma"),
        (Number::Digit(8), "osiem ośmiu ośmioma"),
        (Number::Digit(9), "dziewięć dziewięciu dziewięcioma"),
        (Number::Named(0), "zera zer zerem"),
        (Number::Named(1), "jedynka jedynki jedynek jedynkę jedynką"),
        (Number::Named(2), "dwójka dwójki dwójek dwójkę dwójką"),
        (Number::Named(3), "trójka trójki trójek trójkę trójką"),
        (Number::Named(4), "czwórka czwórki czwórek czwórkę czwórką"),
        (Number::Named(5), "piątka piątki piątkę piątką"),
        (Number::Named(6), "szóstka szóstki szóstek szóstkę szóstką"),
        (Number::Named(7), "siódemka siódemki siódemek siódemkę siódemką"),
        (Number::Named(8), "ósemka ósemki ósemek ósemkę ósemką"),
        (Number::Named(9), "dziewiątka dziewiątki dziewiątek dziewiątkę dziewiątką"),
        (Number::Teen(10), "dziesięć dziesięciu dziesiątka"),
        (Number::Teen(11), "jedenaście jedenastu"),
        (Number::Teen(12), "dwanaście dwunastu"),
        (Number::Teen(13), "trzynaście trzynastu"),
        (Number::Teen(14), "czternaście czternastu"),
        (Number::Teen(15), "piętnaście piętnastu"),
        (Number::Teen(16), "szesnaście szesnastu"),
        (Number::Teen(17), "siedemnaście siedemnastu"),
        (Number::Teen(18), "osiemnaście osiemnastu"),
        (Number::Teen(19), "dziewiętnaście dziewiętnastu"),
        (Number::Tens(2), "dwadzieścia dwudziestu"),
        (Number::Tens(3), "trzydzieści trzydziestu"),
        (Number::Tens(4), "czterdzieści czterdziestu"),
        (Number::Tens(5), "pięćdziesiąt pięćdziesięciu"),
        (Number::Tens(6), "sześćdziesiąt sześćdziesięciu"),
        (Number::Tens(7), "siedemdziesiąt siedemdziesięciu"),
        (Number::Tens(8), "osiemdziesiąt osiemdziesięciu"),
        (Number::Tens(9), "dziewięćdziesiąt dziewięćdziesięciu"),
        (Number::Hundreds(1), "sto stu"),
        (Number::Hundreds(2), "dwieście dwustu"),
        (Number::Hundreds(3), "trzysta trzystu"),
        (Number::Hundreds(4), "czterysta czterystu"),
        (Number::Hundreds(5), "pięćset pięciuset"),
        (Number::Hundreds(6), "sześćset sześciuset"),
        (Number::Hundreds(7), "siedemset siedmiuset"),
        (Number::Hundreds(8), "osiemset ośmiuset"),
        (Number::Hundreds(9), "dziewięćset dziewięciuset"),
        (Number::Zeros(3), "tysiące tysięcy tys tysiącach"),
        (Number::Zeros(6), "milion miliony milionów mln"),
        (Number::Thousand, "tysiąc tysiąca"),
        (Number::Repeat(2), "podwójne podwójna podwójny podwójnie podwójną dubel"),
        (Number::Repeat(3), "potrójne potrójna potrójny potrójnie potrójną"),
        (Number::Times, "razy"),
    ],
    in_one_word: |_| None,
    ordinals: &[
        (1, "pierwszy pierwszego pierwszym"),
        (2, "drugi drugiego drugim"),
        (3, "trzeci trzeciego trzecim"),
        (4, "czwarty czwartego czwartym"),
        (5, "piąty piątego piątym"),
        (6, "szósty szóstego szóstym"),
        (7, "siódmy siódmego siódmym"),
        (8, "ósmy ósmego ósmym"),
        (9, "dziewiąty dziewiątego dziewiątym"),
        (10, "dziesiąty dziesiątego dziesiątym"),
        (11, "jedenasty jedenastego jedenastym"),
        (12, "dwunasty dwunastego dwunastym"),
        (13, "trzynasty trzynastego trzynastym"),
        (14, "czternasty czternastego czternastym"),
        (15, "piętnasty piętnastego piętnastym"),
        (16, "szesnasty szesnastego szesnastym"),
        (17, "siedemnasty siedemnastego siedemnastym"),
        (18, "osiemnasty osiemnastego osiemnastym"),
        (19, "dziewiętnasty dziewiętnastego dziewiętnastym"),
        (20, "dwudziesty dwudziestego dwudziestym"),
        (30, "trzydziesty trzydziestego trzydziestym"),
        (40, "czterdziesty czterdziestego czterdziestym"),
        (50, "pięćdziesiąty pięćdziesiątego pięćdziesiątym"),
        (60, "sześćdziesiąty sześćdziesiątego sześćdziesiątym"),
        (70, "siedemdziesiąty siedemdziesiątego siedemdziesiątym"),
        (80, "osiemdziesiąty osiemdziesiątego osiemdziesiątym"),
        (90, "dziewięćdziesiąty dziewięćdziesiątego dziewięćdziesiątym"),
        (2000, "dwutysięczny dwutysięcznego dwutysięcznym"),
    ],
    slips: &[(5, "pieńć pieć"), (6, "szejść sześc szejset"), (9, "dziewieńć"), (1, "jedyn")],
    words: &[
        (
            Role::Filler,
            "yyy yy eee ee ym hm hmm mhm no i a potem następnie dalej kreska myślnik minus łamane przez \
             ukośnik spacja kropka przecinek przepraszam chwila chwileczkę tak okej ok dobrze czyli więc \
             to jeszcze znowu później znów plus odstęp kolejno teraz",
        ),
        (
            Role::Separator,
            "i a no tak okej ok dobrze czyli więc to kropka przecinek teraz dalej potem",
        ),
        (
            Role::Attending,
            "zgadza się rozumiem słucham proszę zapisuję zapisałem zapisałam mam powtarzam powtórzę \
             powtórz powtórzyć ostatnie pierwsze ostatnia pierwsza drugie druga cyfry cyfra cyfr cyferki \
             numer numerek numeru moment momencik dziękuję dzięki na końcu początku jest są pan pani pana \
             państwo już kolejne następne kolejna następna koniec wszystko całość notuję super świetnie \
             jasne oczywiście mój moja moje mi w razie się jeszcze razem sekundę sekundka aha mhm uhum \
             dokładnie jeden prawda zgodnie poprawnie prawidłowo niech podaję podam może czekam do z od \
             tego ten ta taki taka będzie ciąg wie po kolei powoli wolniej no właśnie roku rok brakuje \
             reszta dyktuję pisze piszę które który co było mamy proszę bardzo gotowe gotowa gotowy \
             kontynuować kontynuuję",
        ),
        (Role::Announcing, "kończy kończąca kończący zaczyna końcówka końcówką ostatnie się na"),
        (
            Role::Correcting,
            "nie przepraszam pomyliłam pomyliłem pomyłka źle poprawka zamieniłam zamieniłem raczej",
        ),
        (Role::Linking, "to jest jako był była dla będzie"),
        (Role::Beside, "mój moja moje tego ten ta"),
        (Role::BeforeYear, "od w roku rok z do przed po roczniku lat latach"),
        (Role::Lone, "pierwszy pierwszego drugi drugiego trzeci trzeciego jeden jedno raz jedna"),
        (
            Role::Counted,
            "zł złoty złotych złote złotego złotówki złotówek pln grosz grosze groszy gr euro eur dolar \
             dolary dolarów funt funty funtów procent procenta procentach proc sekunda sekundę sekundy \
             sekund minuta minutę minuty minut min godzina godzinę godziny godzin godzinach h dzień dnia \
             dni dniach doba dobę doby dób noc nocy noce nocach noclegi noclegów tydzień tygodnia tygodnie \
             tygodni tygodniach miesiąc miesiąca miesiące miesięcy miesiącach rok roku lata lat latach \
             razy raz osoba osoby osób osobę sztuka sztuki sztuk sztukę szt rzeczy pudełko pudełka pudełek \
             karton kartony kartonów paczka paczki paczek egzemplarz egzemplarze egzemplarzy kilo kilogram \
             kilogramy kilogramów kg gram gramy gramów litr litry litrów metr metra metry metrów cm \
             centymetr centymetry centymetrów milimetr milimetry milimetrów mm kilometr kilometry \
             kilometrów km cal cale cali stopień stopnie stopni giga gigabajt gigabajty gigabajtów gb mb \
             megabajt megabajty megabajtów mega megabitów wat waty watów wolt wolty woltów kwh kilowat \
             kilowatogodzin amper ampery amperów strona strony stron stronie piętro piętra pięter pokój \
             pokoje pokoi łóżko łóżka łóżek miejsce miejsca miejsc dorosły dorosła dorośli dorosłych \
             dziecko dzieci bagaż bagaże walizka walizki walizek \
             zamówienie zamówienia zamówień bilet bilety biletów rozmowa \
             rozmowy rozmów cyfra cyfry cyfr cyframi cyfrowy cyfrowe znak znaki znaków litera litery liter \
             krok kroki kroków pytanie pytania pytań opcja opcje opcji gwiazdka gwiazdki gwiazdek punkt \
             punkty punktów rata raty rat ratach tysiąc tysiące tysięcy milion miliony milionów miliard \
             roboczy robocze roboczych kolejny kolejne kolejnych inny inne innych nowy nowe nowych \
             urządzenie urządzenia urządzeń użytkownik użytkownicy użytkowników \
             para pary par butelka butelki butelek zestaw zestawy zestawów produkt produkty produktów \
             przesyłka przesyłki przesyłek faktura faktury faktur wersja wersje jednostek jednostki \
             kanał kanały kanałów części strony reklamacja reklamacje \
             reklamacji spraw sprawy wizyta wizyty wizyt rano wieczorem pracowników pracownik z",
        ),
        (Role::Clock, "rano wieczorem h"),
        (Role::Currency, "pln eur"),
        (
            Role::Month,
            "styczeń stycznia styczniu luty lutego lutym marzec marca marcu kwiecień kwietnia kwietniu \
             maj maja maju czerwiec czerwca czerwcu lipiec lipca lipcu sierpień sierpnia sierpniu \
             wrzesień września wrześniu październik października październiku listopad listopada \
             listopadzie grudzień grudnia grudniu",
        ),
        (Role::DateLink, "roku rok"),
        (Role::YearBehind, "roku rok r"),
        (Role::OrdinalEnding, "go ego tego ty"),
        (
            Role::OrdinalTens,
            "dwadzieścia trzydzieści dwudziesty dwudziestego dwudziestym trzydziesty trzydziestego \
             trzydziestym czterdziesty czterdziestego czterdziestym pięćdziesiąty pięćdziesiątego \
             pięćdziesiątym sześćdziesiąty sześćdziesiątego sześćdziesiątym siedemdziesiąty \
             siedemdziesiątego siedemdziesiątym osiemdziesiąty osiemdziesiątego osiemdziesiątym \
             dziewięćdziesiąty dziewięćdziesiątego dziewięćdziesiątym",
        ),
        (
            Role::LetterName,
            "be ce de ef gie ha jot ka el em en pe ku er es te fau wu iks igrek zet adam barbara celina \
             dorota ewa franciszek genowefa halina henryk irena jadwiga karol leon maria natalia olga \
             paweł roman stanisław tadeusz urszula wanda wacław xantypa ypsylon zygmunt zenon łukasz \
             żaneta duże małe wielkie duża mała wielka",
        ),
        (Role::LetterLike, "jak od"),
        (Role::WordOfOneLetter, "a i o u w z"),
        (Role::Abbreviation, "pin pesel nip sms blik iban bic swift cvv cvc regon pln puk sim"),
        (Role::MailAt, "małpa małpka małpą małpę małpy małpie at et"),
        (Role::MailAtMisheard, "mapa mała"),
        (Role::MailDot, "kropka kropką kropkę kropki dot"),
        (
            Role::MailJoint,
            "kropka kropką kropkę podkreślnik podkreślenie podkreślenia podłoga podłogą dolna dolny \
             myślnik minus kreska kreską pauza plus małe duże wielkie małą dużą underscore dot łącznik \
             wykrzyknik gwiazdka hasz krzyżyk",
        ),
        (
            Role::MailStop,
            "to jest adres adresem mail maila mailem mailowy email emaila emailowy elektroniczny \
             elektronicznej mejl mejla mejlowy na do pod mój moja moje mi pan pani pana jej jego proszę \
             tak więc czyli no dobrze okej pisać wysłać wysłali wysłał wysłała wyślę napisać brzmi i a z \
             ze od się w po dla mam może być przez oraz albo lub nie już stronie stronę strona strony \
             sklep sklepie konto konta zaloguj zalogować kupiłem kupiłam zamówiłem zamówiłam potwierdzenie \
             ten ta taki literuję przeliteruję yyy eee hmm chyba podaję zapisać mailu imię nazwisko \
             wszystko razem łącznie używam proszę bardzo że będzie",
        ),
        (
            Role::MailWord,
            "email emaila emailem emailu mail maila mailem mailu mailowy mejl mejla mejlem",
        ),
        (
            Role::Provider,
            "gmail gmaila wp onet interia o2 op poczta tlen gazeta yahoo hotmail outlook icloud wirtualna \
             buziaczek example proton",
        ),
        (Role::SecretQuestion, "pytanie pytania pytaniem"),
        (Role::SecretIs, "to brzmi brzmiało było będzie był"),
        (
            Role::SecretSkip,
            "to brzmi brzmiało było będzie jest był yyy eee hmm moje mój tak do konta aplikacji wifi internetu poczty banku matki \
             mojej mamy no więc po prostu chyba dyktuję podaję literuję po literce literze literkach mam",
        ),
        (
            Role::SecretBreak,
            "i ale bo ponieważ więc jeśli jeżeli kiedy które który albo lub proszę dziękuję dobrze okej \
             ja pan pani czy że żeby oraz z tylko wszystko tak zgadza a",
        ),
        (
            Role::SecretTail,
            "proszę dziękuję dobrze okej tak chyba bardzo zgadza się proszę pana pani",
        ),
        (
            Role::SecretHarmless,
            "nigdy reset zresetować zresetuję zresetujemy zmienić zmieniać zmiana zmianę zmieniła zmienił \
             zapomniałem zapomniałam zapomniał nowe nowy nowego nie bez potrzebuję potrzebne błędne \
             nieprawidłowe odzyskać odzyskiwania ustawić podawać zmieniłem zmieniłam",
        ),
        (
            Role::SecretAsking,
            "jakie jaki jakim podać poda proszę poproszę powiedzieć powie potwierdzić potwierdzi mogę może \
             podaje brzmi jak",
        ),
        (
            Role::SecretLead,
            "to jest tak no yyy eee hmm dobrze okej oczywiście jasne moje mój hasło brzmi pin kod już chyba \
             więc a proszę było było no matki mojej mamy nazwisko panieńskie sekundę chwileczkę wydaje \
             mi się odpowiedź",
        ),
        (
            Role::NoSecret,
            "nie złe zły błędne błędny nieprawidłowe nieprawidłowy niepoprawne poprawne poprawny prawidłowe \
             dobre dobry moje mój twoje pana pani państwa jest był wygasło wygasł zablokowane zablokowany \
             zostało został musi powinno powinien można proszę do na w z za od po przez i a ale bo że żeby \
             aby które który jaka jaki jakie jak co czy tylko zawsze nigdy już jeszcze teraz dziś dzisiaj \
             wczoraj jutro nowe nowy stare stary to ten ta sama samo samego sam tajne tajny poufne poufny \
             ważne ważny silne słabe długie krótkie zmienione zmieniony ustawione wysłane wysłany zapisane \
             coś nic nikt nikomu inne inny potrzebne potrzebny wymagane działa działało pamiętam pamięta \
             zapomniałem zapomniałam wiem mam mogę może chcę chce chciałbym chciałabym gdzie kiedy kto \
             dlaczego czemu jeśli jeżeli się mi ci mu jej go tam tu przy dla bez pod u o jednak też także \
             właśnie nadal ciągle wciąż przyjdzie przyszło przyszedł przychodzi podać podaję podam wpisać \
             wpisuję wpisałem wpisałam zmienić zresetować ustawić odzyskać trzeba wystarczy możliwe \
             bezpieczne sprawa dane które takie taki zbyt za bardzo minimum co nieaktywne odrzucone \
             odrzucany czyli konto karta odpada bank kod no dobra",
        ),
    ],
    top_levels: &[
        "kom",
        "pe el",
        "pe l",
        "p el",
        "p l",
        "pl",
        "pee el",
        "com pl",
        "kom pe el",
        "e u",
        "eu",
        "de",
        "net",
        "org",
        "info",
    ],
    possessives: &["haslem"],
    number: r"\b(?:numer(?:u|em|ze|y|ów|kiem|ek)?|nr|kod(?:u|em|zie)?|identyfikator(?:a|em)?|id)\W+",
    strong: &[
        (
            What::Plain,
            r"NUMBER(?:(?:tego|mojego|pana|pani|naszego|twojego|państwa|tej|mojej) )?(?:zamówieni\w+|zleceni\w+|śledzeni\w+|przesyłk\w+|paczk\w+|listu(?: przewozowego)?|przewozow\w+|zgłoszeni\w+|spraw\w+|reklamacj\w+|rezerwacj\w+|bilet\w*|faktur\w*|referencyjn\w+|paragon\w*|transakcj\w+|pokoj\w+|pięt\w+|stolik\w*|lotu|rejsu|pociągu|autobusu|miejsc\w+|wagonu|seryjn\w+|model\w*|produkt\w*|artykuł\w*|katalogow\w+|parti\w+|wersj\w+|stron\w+|promocyjn\w+|rabatow\w+|kupon\w*|vouchera|bonu|pocztow\w+|rejestracyjn\w+|rejestracj\w+|licznik\w*|domu|mieszkani\w+|lokalu|bloku|klatki|okienka|stanowiska|peronu|zwrot\w*|awari\w+|błęd\w+|ofert\w+|sklepu|oddziału|punktu odbioru|działu|wewnętrzn\w+|kierunkow\w+|odbioru|koloru|rozmiar\w*|protokoł\w*|naprawy|gwarancj\w+|wniosk\w*|skargi|ticketu|tracking\w*|magazyn\w*|kolejk\w+|kreskow\w+|ean|vin|qr|bramk\w+|do paczkomatu|paczkomatu)\b|\b(?:zamówieni\w+|zgłoszeni\w+|reklamacj\w+|rezerwacj\w+|faktur\w+|przesyłk\w+|paczk\w+|pok[oó]j\w*|bilet\w*|spraw\w+|paragon\w*|skarg\w+|zlecen\w+|lot\w*|stolik\w*)\W+(?:o\W+|ma\W+|z\W+|to\W+)?(?:numer\w*|nr)\b|\bważn\w+ do\b|\bdat\w+ ważności\b|\bodczyt\w*\b|\bstan\w* licznika\b|\bdow[oó]d\w* (?:zakupu|wpłaty|dostawy|nadania|zapłaty)\b|\bpaczkoma\w+\b|\bkart\w* gwarancyjn\w+(?: ma)?(?: numer\w*| nr)?\b|\bkod(?:u|em)? odbioru\b|\bkod(?:u|em)? pocztow\w+\b",
        ),
        (
            What::Item(Kind::SecurityCode),
            r"\bkod\w* (?:zabezpieczając\w+|bezpieczeństwa|zabezpieczeń|cvv|cvc)\b|\b(?:cvv|cvc|cvv2|cvc2)\b|\bc\W?v\W?[vc]\b|\b(?:ce|si) ?(?:fał|fau|wu|vau|vi|wi|ve) ?\w{0,5}\b|\bcefałfał\b|\b(?:trzy|3|trzech|trzema)\W+(?:ostatni\w+\W+)?cyf\w+(?:\W+\w+){0,4}?\W+(?:odwroc\w+|odwrot\w+|tyłu|tyle|rewers\w+|pasku|podpis\w+)\b|\b(?:odwroc\w+|tyłu|tyle)\b[^.?!]{0,40}\b(?:trzy|3) cyf\w+\b|\bcyf\w+(?:\W+\w+){0,3}?\W+(?:odwroc\w+|odwrot\w+|tyłu|tyle|rewers\w+)\b|\b(?:trzycyfrow\w+|trzy cyfrow\w+|3\W?cyfrow\w+) (?:kod\w*|numer\w*)\b|\bkod (?:to|brzmi)\b|\bkod\w* (?:z|na)(?: \w+)? (?:tyłu|tyle|odwroc\w+|odwrotu|rewers\w+)\b",
        ),
        (
            What::Item(Kind::Password),
            r"\bhas(?:ło|ła|łem|le|łu|eł)\b|\b(?:kod\w* |numer\w* )?pin(?:u|em|ie|y|ów)?\b|\bkod\w*\W+(?:sms\w*|z sms\w*|z esemes\w*|esemes\w+|weryfikacyjn\w+|autoryzacyjn\w+|aktywacyjn\w+|jednorazow\w+|dostępu|dostępow\w+|blik\w*|puk|z aplikacji|z maila|z wiadomości|potwierdzając\w+|logowania|autoryzacji|weryfikacji|odblokow\w+|do logowania|uwierzytelni\w+|sześciocyfrow\w+|czterocyfrow\w+)(?: z sms\w*| z esemesa)?\b|\bblik(?:a|iem|u)?\b|\b(?:sześcio|cztero|6\W|4\W)cyfrow\w+ kod\w*\b|\bkod\w*,? (?:który|jaki) (?:\w+ ){0,3}?(?:przyszedł|wysłał\w*|dostał\w*|otrzymał\w*|wysyłam\w*|wysłaliśmy)(?: sms\w*| \w+ sms\w*)?\b|\bnazwisk\w+ (?:panieńsk\w+|rodow\w+)(?: (?:pana |pani |mojej )?(?:matki|mamy))?\b|\bpanieńsk\w+ (?:nazwisk\w+)?(?: ?(?:matki|mamy))?\b|\btele(?:kod|hasł)\w*\b|\bsłow\w+ klucz\w*\b|\bpytani\w+ (?:pomocnicz\w+|bezpieczeństwa|weryfikacyjn\w+|zabezpieczając\w+)\b|\bpuk\b|\b(?:sms|esemes)\w* z kodem\b|\bkod\w* (?:\w+ ){0,3}?(?:sms\w*|esemes\w*)\b|\bodpowied\w+ na pytani\w+\b",
        ),
        (
            What::Item(Kind::Bank),
            r"\bibanu?\b|\bswiftu?\b|\bbic\b|NUMBER(?:banku|rozliczeniow\w+|swift\w*|iban\w*|nrb|bic)\b|\bnrb\b",
        ),
        (
            What::Item(Kind::Identity),
            r"\bpesel(?:u|em|e)?\b|\bnip(?:u|em)?\b|\bregon(?:u|em)?\b|NUMBER(?:pesel\w*|nip\w*|(?:(?:mojego|pana|pani) )?dowod\w+(?: osobist\w+)?|paszport\w*|praw\w+ jazdy|identyfikacj\w+|identyfikacyjn\w+|ubezpieczenia|legitymacj\w+|karty pobytu|ubezpieczonego|podatnika|nfz)\b|\bdow(?:ód|odu|odem|odzie) osobist\w+\b|\bpaszport(?:u|em)?\b|\bpraw\w+ jazdy\b|\bseri\w+ i numer\w*(?: dowod\w+)?(?: osobist\w+)?\b|\bkart\w+ pobytu\b|\blegitymacj\w+\b",
        ),
        (
            What::Item(Kind::Account),
            r"NUMBER(?:(?:tego|mojego|pana|pani|mojej|naszego) )?(?:kont\w+|rachunk\w+|klient\w*|klienck\w+|umow\w+|polis\w*|abonen\w+|członk\w+|członkowsk\w+|płatnik\w*|kontrahent\w*|ewidencyjn\w+|użytkownik\w*|pracownik\w*|pracownicz\w+|studenta|indeksu|karty (?:stałego klienta|lojalnościow\w+|klubow\w+|podarunkow\w+|bibliotecz\w+)|punktu poboru|odbiorcy|nabywcy|kredytu|pożyczki|szkod\w+|programu|subskrypcji|ppe|pacjenta|partnera)(?: bankow\w+| klient\w*| ubezpieczeni\w+)?\b|\b(?:kont\w+|rachun\w+|polis\w*|umow\w+|abonent\w*|klient\w*) (?:o |ma |to )?(?:numer\w*|nr)\b",
        ),
        (
            What::Item(Kind::Card),
            r"NUMBER(?:(?:tej|mojej|pana|pani|całej|całego) )?(?:kart\w+|z kart\w+|na kar\w+|visy|visa|mastercard\w*)(?: kredytow\w+| debetow\w+| płatnicz\w+)?\b|\bkart\w+(?: kredytow\w+| debetow\w+| płatnicz\w+)? (?:o |ma |to )?(?:numer\w*|nr)\b|\b(?:szesnaście|16|szesnastu|szesnastocyfrow\w+|16\W?cyfrow\w+)(?: cyf\w+| numer\w*)\b|\b(?:ostatni\w+|pierwsz\w+) (?:cztery|4|czterech) cyf\w+\b|\b(?:cztery|4|czterech|czterema) (?:ostatni\w+|pierwsz\w+) cyf\w+\b|\bcyf\w+ (?:z|na) (?:przodu|przodzie|awersie|karty|karcie)\b|\bdługi\w* numer\w*\b|\bkart\w+ (?:kończąc\w+|zaczynając\w+|która (?:kończy|zaczyna)|kończy|zaczyna)(?: się)?(?: na| od)?\b|\bdan\w+ karty\b",
        ),
        (
            What::Item(Kind::Phone),
            r"NUMBER(?:(?:mojego|pana|pani|jego|jej|swój|naszego) )?(?:telefon\w*|tel|komórk\w+|komórkow\w+|kontaktow\w+|stacjonarn\w+|do kontaktu|domow\w+|służbow\w+|na który|pod który|żony|męża|syna|córki|do męża|do żony|whatsapp\w*|infolinii|odbiorcy przesyłki)(?: kontaktow\w+| komórkow\w+| stacjonarn\w+| telefonu)?\b|\b(?:telefon|komórka|komórkę|tel)(?: kontaktow\w+| komórkow\w+)? (?:to|mam|jest|numer|nr|kontaktow\w+|komórkow\w+|do mnie)\b|\b(?:mój|moja|pana|pani) (?:telefon|komórka)\b|\b(?:za|od)?dzwoni\w+ (?:do mnie |do pana |do pani |mi )?(?:na|pod)(?: numer\w*| ten| mój| nr)?\b|\bpod numerem telefonu\b|\bkontakt\w* (?:pod|telefoniczn\w+)(?: numer\w*)?\b|\bz (?:którego|tego) (?:numeru )?(?:pan |pani )?dzwoni\w*\b|\b(?:na|mój) stacjonarny\b|\bkierunkowy\b",
        ),
        (
            What::Item(Kind::BirthDate),
            r"\b(?:dat\w*|rok\w*|dzień|dnia|miesiąc\w*) urodz\w+\b|\burodzon\w+\b|\burodzi(?:łem|łam|ł|ła)\w*(?: się)?\b|\burodzin\w*\b|\burodzeni\w+\b|\bur\b",
        ),
        (
            What::Item(Kind::Email),
            r"\badres\w* (?:e\W?mail\w*|mailow\w+|mejlow\w+|elektroniczn\w+|poczty(?: elektronicznej)?)\b|\be\W?mail(?:a|em|u|e|owy|owego)?\b|\bm(?:ail|ejl)(?:a|em|u|owy|owego)?\b|\bpoczt\w+ (?:elektroniczn\w+|mailow\w+)\b",
        ),
    ],
    any: r"\b(?:mój|mojego|moim|pana|pani|jego|jej|swój|swojego|swoim|państwa|jaki|który) (?:\w+ )?numer(?:u|em)?\b(?:\W+(?:to|jest))?|\bnumer(?:em|u)? (?:to|jest)\b|\bto numer\b",
    weak: &[
        (
            What::Plain,
            r"\b(?:zamówieni\w+|numer domu|pok[oó]j\w*|pięt\w+|ulic\w+|ul|alej\w+|al|mieszkani\w+|lokal\w*|bilet\w*|faktur\w+|stron\w+|wersj\w+|model\w*|rozmiar\w*|krok\w*|opcj\w+|godzin\w+|godz|kwot\w+|cen\w+|kosztuj\w+|kosztował\w*|wynosi|wynosiła|wyniesie|za|rok\w*|stolik\w*|peron\w*|autobus\w*|tramwaj\w*|pociąg\w*|lini\w+|windows|przycisk|wybrać|wcisnąć|naciśnij|wybierz|błąd|błęd\w+|zgłoszeni\w+|spraw\w+|zapłaci\w+|zapłat\w+|suma|sumie|razem|łącznie|dopłat\w+|rabat\w*|zniżk\w+|około|ponad|poniżej|powyżej|do godziny|od godziny|paragraf\w*|artykuł\w*|punkt\w*|rozdział\w*|kod)\b",
        ),
        (
            What::Item(Kind::Card),
            r"\b(?:kart(?:a|y|ę|ą|cie)|visa|visę|mastercard|maestro)(?: to| jest)?\b",
        ),
        (
            What::Item(Kind::Account),
            r"\b(?:kont(?:o|a|em)|rachun(?:ek|ku|kiem)|polis(?:a|y|ę|ą)|umow(?:a|y|ę|ą)|abonent\w*|klient\w*)(?: to| jest)?\b",
        ),
        (
            What::Item(Kind::Phone),
            r"\b(?:telefon\w*|komórk\w+|tel|dzwonić|zadzwonić|oddzwonić|whatsapp\w*|pod numer(?:em)?|na numer)(?: to| jest| na| pod)?\b",
        ),
        (What::Item(Kind::Identity), r"\bdow(?:ód|odu|odem|odzie)(?: to| jest)?\b"),
    ],
    by_digits: |digits| match digits.len() {
        11 if is_pesel(digits) => Some(Kind::Identity),
        10 if weighed(digits, &[6, 5, 7, 2, 3, 4, 5, 6, 7])
            .is_some_and(|sum| sum % 11 == last(digits)) =>
        {
            Some(Kind::Identity)
        }
        26 => Some(Kind::Bank),
        9 if !digits.starts_with('0') => Some(Kind::Phone),
        11 if digits.starts_with("48") => Some(Kind::Phone),
        _ => None,
    },
    dot_groups: true,
};

/// Eleven digits of which the last one checks the others, as the law on registration of the population
/// says.
fn is_pesel(digits: &str) -> bool {
    let sum = weighed(digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
    sum.is_some_and(|sum| (10 - sum % 10) % 10 == last(digits))
}

/// The sum of the digits, each times its weight; nothing where there are fewer digits.
fn weighed(digits: &str, weights: &[u32]) -> Option<u32> {
    let values = digits.chars().filter_map(|digit| digit.to_digit(10));
    let products = values.zip(weights).map(|(value, weight)| value * weight);
    (digits.len() > weights.len()).then(|| products.sum())
}

/// The digit that checks the others.
fn last(digits: &str) -> u32 {
    digits.chars().last().and_then(|digit| digit.to_digit(10)).unwrap_or(10)
}
