### How numbers with units, and moments, are written.

percent = { $number }%
seconds = { $number } s
minute-of-day = { $day } { $hour }:{ $minute }
