-- JSON: what trainer and trainee did, the trainer's notes and marks. Empty where the program played
-- the customer; then what the trainee did stands in moves.
ALTER TABLE attempts ADD COLUMN led TEXT;
