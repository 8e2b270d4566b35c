### program
