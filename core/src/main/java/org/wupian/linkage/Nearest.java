package org.wupian.linkage;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.wupian.linkage.Regions.Place;

/// Finds the few names worth a close look (候选检索): the rarest pairs of sounds first, places count
/// like a pair.
final class Nearest {

    private static final int LOOKED_AT = 800;
    private static final int AT_LEAST = 2;
    private static final int SCALE = 1000;

    /// What each character more or less costs.
    private static final int OTHER_LENGTH = 400;

    private final Register register;
    private final Postings postings;

    Nearest(Register register, Postings postings) {
        this.register = register;
        this.postings = postings;
    }

    /// @return numbers of names, best first
    int[] of(Evidence.Listed listed, int count) {
        long[] keys = rarestFirst(Postings.keys(listed.name()));
        int looked = 0;
        int used = 0;
        int all = Math.max(1, register.size());
        Tally tally = new Tally(Math.min(LOOKED_AT, total(keys)));
        for (long it : keys) {
            int key = (int) it;
            int size = postings.size(key);
            if (used >= AT_LEAST && looked + size > LOOKED_AT) {
                break;
            }
            int weight = (int) (SCALE * Math.log(1 + all / (double) size));
            int[] list = postings.list(key);
            for (int i = 0; i < size; i++) {
                tally.add(list[i], weight);
            }
            looked += size;
            used++;
        }
        return best(listed, tally, count);
    }

    private static int total(long[] keys) {
        long sum = 0;
        for (long it : keys) {
            sum += it >>> 32;
        }
        return (int) Math.min(sum, Integer.MAX_VALUE);
    }

    /// The length of a key's list above the key.
    private long[] rarestFirst(int[] keys) {
        return Arrays.stream(keys)
                .filter(it -> postings.size(it) > 0)
                .mapToLong(it -> (long) postings.size(it) << 32 | it)
                .sorted()
                .toArray();
    }

    private int[] best(Evidence.Listed listed, Tally tally, int count) {
        int bonus = (int) (SCALE * Math.log(1 + register.size() / 50.0));
        PlaceBonus places = new PlaceBonus(listed, bonus);
        int length = listed.name().body().length() + listed.name().branch().length();
        Best best = new Best(count);
        tally.each((name, amount) -> {
            if (best.mayTake(amount + places.most())) {
                long sight = register.sight(name);
                int other = Math.abs(NameColumns.lengthOf(sight) - length);
                int score = amount + places.of(sight) - other * OTHER_LENGTH;
                if (best.mayTake(score) && !register.isGone(name)) {
                    best.offer(name, score);
                }
            }
        });
        return best.names();
    }

    /// What a name gets for its place or its operator's county, worked out once for each place.
    private final class PlaceBonus {
        private final Evidence.Listed listed;
        private final int bonus;
        private final byte[] places = new byte[register.places().size()];
        private final byte[] counties = new byte[register.counties().size()];

        PlaceBonus(Evidence.Listed listed, int bonus) {
            this.listed = listed;
            this.bonus = bonus;
        }

        /// The most that any name may get.
        int most() {
            return (listed.name().place() == null ? 0 : bonus)
                    + (listed.county() == null ? 0 : bonus / 2);
        }

        int of(long sight) {
            int place = NameColumns.placeOf(sight);
            int county = NameColumns.countyOf(sight);
            return (place >= 0 ? placeBonus(place) : 0)
                    + (county >= 0 && countyFits(county) ? bonus / 2 : 0);
        }

        private int placeBonus(int place) {
            if (places[place] == 0) {
                places[place] = (byte) (1 + fit(register.places().value(place)));
            }
            return bonus * (places[place] - 1) / 3;
        }

        /// 3 for the same place, 2 when one holds the other.
        private int fit(@Nullable Place other) {
            Place own = listed.name().place();
            if (own == null || other == null || !own.holds(other) && !other.holds(own)) {
                return 0;
            }
            return own.equals(other) ? 3 : 2;
        }

        private boolean countyFits(int county) {
            if (counties[county] == 0) {
                String own = listed.county();
                boolean fits = own != null && own.equals(register.counties().value(county));
                counties[county] = (byte) (fits ? 1 : 2);
            }
            return counties[county] == 1;
        }
    }

    /// The best so far; of equals the operator with the smaller id.
    private final class Best {
        private final int[] names;
        private final int[] scores;
        private int size;

        Best(int count) {
            names = new int[count];
            scores = new int[count];
        }

        boolean mayTake(int most) {
            return size < names.length || most >= scores[size - 1];
        }

        void offer(int name, int score) {
            if (size == names.length && !isBefore(name, score, size - 1)) {
                return;
            }
            int at = size == names.length ? size - 1 : size++;
            while (at > 0 && isBefore(name, score, at - 1)) {
                names[at] = names[at - 1];
                scores[at] = scores[at - 1];
                at--;
            }
            names[at] = name;
            scores[at] = score;
        }

        private boolean isBefore(int name, int score, int at) {
            if (score != scores[at]) {
                return score > scores[at];
            }
            long own = register.id(name);
            long other = register.id(names[at]);
            return own != other ? own < other : name < names[at];
        }

        int[] names() {
            int kept = 0;
            while (kept < size && scores[kept] * 2 >= scores[0]) {
                kept++;
            }
            return Arrays.copyOf(names, kept);
        }
    }

    static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::score)
                    .reversed()
                    .thenComparingLong(Candidate::operator);
}
