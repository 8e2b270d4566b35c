### A play in which the trainer is the customer: trainer and trainee take turns at one terminal.

led-who = { $trainer } plays { $customer }, { $trainee } answers. At the customer's turn, Enter takes the first suggestion, a number that one, or type other words. /help lists what each of you can do.
led-trainer-prompt = { $customer } (trainer)
led-could-say = { $mood } at { $beat }. { $customer } could say:
led-suggestions-shown = Suggestions 1 to { $shown } are shown, /more shows others. To say a number, put it into a sentence.
led-no-more = There are no more suggestions.
led-says-nothing = ({ $trainee } says nothing.)
led-nothing-said = Nothing was said yet.
led-help-trainer = Enter takes suggestion 1, a number that suggestion.
led-criterion = { $title } (of { $most })
led-criterion-marked = { $title } (of { $most }, marked { $points })
led-origin = { $origin ->
    [customer] the scenario's own answer
    [here] here
    [not-helped] not helped
    [silence] into silence
    [answer] answer to { $id }
    [fact] fact { $id }
   *[beat] goes to { $id }
}
led-ends-as = { $origin }; ends as { $id }
led-ends-giving-up = { $origin }; gives up

## What is done.

led-noted = Noted.
led-marked = Marked: { $criterion }, { $points }.
led-nothing-to-undo = There is nothing to take back.
led-undone-note = Taken back: the note "{ $text }".
led-undone-mark = Taken back: the mark of { $criterion }.
led-undone-way = Taken back: the way to { $beat }.
led-undone-words = Taken back: "{ $text }" and what came of it.
led-undone = Taken back.

## What can be typed. The words after / stay as they are.

led-usage = { $command ->
    [note] /note TEXT
    [mark] /mark ID POINTS [WHY]
    [criteria] /criteria
    [more] /more
    [beat] /beat ID
    [end] /end [ENDING]
    [hint] /hint
    [undo] /undo
    [repeat] /repeat
    [desk] /desk
    [brief] /brief
    [quit] /quit
   *[help] /help
}
led-command = { $command ->
    [note] note something about what was said last
    [mark] give a criterion points
    [criteria] the criteria with their ids, and your marks
    [more] more that the customer could say
    [beat] take the conversation to a beat
    [end] end it, as one of the scenario's endings or just so
    [hint] a hint for where you are
    [undo] take back the last note or mark, or the customer's last line
    [repeat] the last words again
    [desk] what the trainee can look up
    [brief] what the trainee knows beforehand
    [quit] leave; the attempt stays open
   *[help] this list
}
led-for-trainer = { $command } is for the trainer, at the customer's turn.
led-for-trainee = { $command } is for the trainee, at their turn.
led-write-it-so = Write it so: { $usage }

## Why something cannot be done.

led-not-their-turn = It is not their turn.
led-no-words = There are no words.
led-name-one = Name one: { $all }.
led-no-beat = There is no beat `{ $id }`; there are { $all }.
led-no-ending = There is no ending `{ $id }`; there are { $all }.
led-no-criterion = There is no criterion `{ $id }`; /criteria lists them.
led-wrong-points = `{ $id }` takes { $least } to { $most } points.
