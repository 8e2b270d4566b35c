### What is shown while somebody practises.

practice-channel = { $channel ->
    [phone] phone
    [chat] chat
    [email] email
   *[desk] desk
}
practice-difficulty = difficulty { $difficulty } of 5
practice-practises = Practises
practice-on-your-screen = On your screen
practice-nothing-to-look-up = There is nothing to look up in this scenario.
practice-you = You
practice-hint = Hint
practice-now-with = (Now { $customer }.)
practice-mood = [mood: { $mood } { $height }]
practice-mood-name = { $mood ->
    [furious] furious
    [very-angry] very angry
    [angry] angry
    [annoyed] annoyed
    [uneasy] uneasy
    [calm] calm
    [at-ease] at ease
    [content] content
    [pleased] pleased
    [happy] happy
   *[delighted] delighted
}

## What can be typed. The names are letters without accents; the English ones work everywhere.

practice-command-name = { $command ->
    [hint] /hint
    [repeat] /repeat
    [undo] /undo
    [desk] /desk
    [brief] /brief
    [pause] /pause
    [restart] /restart
    [quit] /quit
   *[help] /help
}
practice-command = { $command ->
    [hint] a hint for where you are
    [repeat] the customer's last words again
    [undo] take your last answer back
    [desk] what you can look up
    [brief] what you know beforehand
    [pause] stop the clock
    [restart] begin anew, with a slightly different customer
    [quit] leave and see how it went
   *[help] this list
}
practice-no-command = `{ $word }` is no command. /help lists what there is.
practice-no-hint = There is no hint for this moment. Trust your own words.
practice-nothing-to-undo = There is no answer of yours to take back yet.

## Line by line.

practice-answer-freely = Answer in your own words. /help lists what else you can do.
practice-letter-prompt = You (send with a line that is only a dot):
practice-help-letter = A line that is only a dot sends what you have written.
practice-help-wait = An empty line lets the customer wait.
practice-waiting = ({ $name } is waiting for your answer.)
practice-undone = (Your last answer is taken back.)
practice-paused = (Paused. Press Enter to go on.)
practice-going-on = (Going on.)
practice-from-the-start = (From the start.)
practice-stopped = Stopped.

## On the whole screen. Keys are named as they stand on keyboards; y means yes and n no in every language.

practice-make-larger = Please make the window larger.
practice-clock-paused = paused
practice-narrow = { $mood }, patience { $patience } (narrow, F7: desk)
practice-customer-is = { $customer } is
practice-patience = Patience { $patience } of { $of }
practice-goals = Goals
practice-what-you-know = What you know
practice-rest = F7 shows the rest.
practice-your-answer = Your answer to { $customer }
practice-more-below = More below: PgDn.
practice-is-over = It is over. Press Enter to see how it went.
practice-bar-send = { $key } send
practice-bar-help = F1 help
practice-bar-hint = F2 hint
practice-bar-leave = Esc leave
practice-bar-undo = F4 undo
practice-bar-repeat = F3 repeat
practice-bar-pause = F5 pause
practice-bar-restart = F6 restart
practice-bar-brief = F7 brief
practice-bar-over = Enter shows how it went
practice-begin-title = Before you begin
practice-brief-title = Brief and desk
practice-help-title = Help
practice-pause-title = Paused
practice-pause-text = The clock stands still. Take your time.
practice-leave-title = Leave?
practice-leave-text = You will see how it went so far.
practice-restart-title = Begin anew?
practice-restart-text = What was said so far is dropped, and details may differ.
practice-debrief-title = Debrief
practice-enter-begins = Enter begins
practice-enter-goes-on = Enter goes on
practice-enter-closes = Enter closes
practice-any-key = any key goes on
practice-leave-keys = y leaves   n stays   Ctrl-C leaves at once
practice-restart-keys = y begins anew   n goes on
practice-more-pages = PgDn shows more
practice-you-practise = You practise
practice-how = You are the agent. Read what { $customer } says, type what you would say in your own words, and press { $key }. F1 helps.
practice-key-send-letter = send your e-mail (Alt-Enter does the same)
practice-key-new-line = a new line
practice-key-send = send your answer
practice-key-pages = earlier and later parts of the conversation
practice-key-earlier = your earlier answers, to send them again or change them
practice-key-line = start and end of the line; Ctrl-U, Ctrl-K and Ctrl-W delete
practice-no-room = There is no room for more in one message.
practice-waiting-to-send = { $name } is waiting for your answer. Type it and send it.
practice-said = { $name } said: { $words }
practice-undone-up = Your last answer is taken back. The Up key brings its words back.

## By voice.

practice-recording = Recording: { $path }
practice-can-type = What you can type is { $commands }.
practice-no-more-replies = (There are no more replies.)
practice-an-hour = (The conversation has lasted for an hour, so it ends here.)
practice-answer-aloud = Answer aloud when the customer has spoken; wear headphones. A pause ends your answer, and so does Enter. /hint helps, /quit leaves, each with Enter.

## Why the customer reacts as they do, for authors.

practice-taken = taken
practice-not-taken = not
practice-nothing-taken = nothing was taken
practice-means = means
practice-has-words = has the words
