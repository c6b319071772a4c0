package org.wupian.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wupian.linkage.Regions.Place;

/// The known operators and their names as columns (登记库): no object per operator. Names and
/// operators are numbered in the order they come.
final class Register implements Evidence.Register {

    private static final int NOTHING = -1;

    private final TextPool texts = new TextPool();
    private final Table<Place> places = new Table<>();
    private final Table<String> counties = new Table<>();
    private final Tally bearers = new Tally(1024);
    private final Map<Long, Integer> numbers = new HashMap<>();

    private long[] ids = new long[16];
    private int[] county = new int[16];
    private int[] address = new int[16];
    private int[] firstName = new int[17];
    private boolean[] coded = new boolean[16];
    private boolean[] gone = new boolean[16];
    private int operators;

    private int[] text = new int[16];
    private int[] owner = new int[16];
    private int[] place = new int[16];
    private byte[] kind = new byte[16];
    private int names;
    private int size;

    /// Values that recur, numbered.
    static final class Table<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int number(@Nullable T value) {
            if (value == null) {
                return NOTHING;
            }
            Integer known = numbers.putIfAbsent(value, values.size());
            if (known == null) {
                values.add(value);
                return values.size() - 1;
            }
            return known;
        }

        @Nullable T value(int number) {
            return number == NOTHING ? null : values.get(number);
        }

        int size() {
            return values.size();
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int bearers(String brand) {
        return bearers.get(hash(brand));
    }

    private static int hash(String brand) {
        long hash = brand.length();
        for (int i = 0; i < brand.length(); i++) {
            hash = (hash ^ brand.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 33);
    }

    boolean holds(long id) {
        return numbers.containsKey(id);
    }

    /// @param read its names, in its order
    /// @return the number of its first name
    int add(KnownOperator operator, List<FirmName> read) {
        if (operators == ids.length) {
            growOperators();
        }
        int number = operators++;
        numbers.put(operator.id(), number);
        ids[number] = operator.id();
        county[number] = counties.number(operator.county());
        String where = operator.address();
        address[number] = where == null ? NOTHING : texts.add(NormalForm.of(where));
        coded[number] = operator.coded();
        int first = names;
        for (int i = 0; i < read.size(); i++) {
            addName(number, read.get(i), operator.names().get(i).kind());
        }
        firstName[operators] = names;
        brandsOf(read).forEach(it -> bearers.add(hash(it), 1));
        size++;
        return first;
    }

    private void addName(int number, FirmName name, NameKind of) {
        if (names == text.length) {
            int longer = names + (names >> 1);
            text = Arrays.copyOf(text, longer);
            owner = Arrays.copyOf(owner, longer);
            place = Arrays.copyOf(place, longer);
            kind = Arrays.copyOf(kind, longer);
        }
        text[names] = texts.add(name.text());
        owner[names] = number;
        place[names] = places.number(name.place());
        kind[names] = (byte) of.ordinal();
        names++;
    }

    private void growOperators() {
        int longer = operators + (operators >> 1);
        ids = Arrays.copyOf(ids, longer);
        county = Arrays.copyOf(county, longer);
        address = Arrays.copyOf(address, longer);
        firstName = Arrays.copyOf(firstName, longer + 1);
        coded = Arrays.copyOf(coded, longer);
        gone = Arrays.copyOf(gone, longer);
    }

    private static Set<String> brandsOf(List<FirmName> read) {
        Set<String> brands = new HashSet<>();
        read.forEach(it -> brands.add(it.brand()));
        return brands;
    }

    /// Its names stay behind and are passed over.
    boolean remove(long id, Regions regions) {
        Integer number = numbers.remove(id);
        if (number == null) {
            return false;
        }
        gone[number] = true;
        List<FirmName> read = new ArrayList<>();
        for (int i = firstName[number]; i < firstName[number + 1]; i++) {
            read.add(FirmName.ofNormal(texts.get(text[i]), regions));
        }
        brandsOf(read).forEach(it -> bearers.add(hash(it), -1));
        size--;
        return true;
    }

    boolean isGone(int name) {
        return gone[owner[name]];
    }

    long id(int name) {
        return ids[owner[name]];
    }

    int placeOf(int name) {
        return place[name];
    }

    int countyOf(int name) {
        return county[owner[name]];
    }

    Table<Place> places() {
        return places;
    }

    Table<String> counties() {
        return counties;
    }

    /// All about a name and its operator.
    Evidence.Known read(int name, Regions regions, Addresses addresses) {
        int number = owner[name];
        String where = address[number] == NOTHING ? null : texts.get(address[number]);
        return new Evidence.Known(
                FirmName.ofNormal(texts.get(text[name]), regions),
                NameKind.values()[kind[name]],
                counties.value(county[number]),
                where,
                where == null ? null : addresses.read(where),
                coded[number]);
    }
}
