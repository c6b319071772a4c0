package org.wupian.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wupian.linkage.Regions.Place;

/// The known operators and their names as columns (登记库): no object per operator. Names and
/// operators are numbered in the order they come.
final class Register implements Evidence.Register {

    private static final int NOTHING = -1;

    private final TextPool texts = new TextPool();
    private final NameColumns names = new NameColumns(texts);
    private final Numbered<String> counties = new Numbered<>();
    private final Tally bearers = new Tally(1024);
    private final Map<Long, Integer> numbers = new HashMap<>();

    private long[] ids = new long[16];
    private int[] county = new int[16];
    private int[] address = new int[16];
    private int[] firstName = new int[17];
    private boolean[] coded = new boolean[16];
    private boolean[] gone = new boolean[16];
    private int operators;

    private int[] owner = new int[16];
    private int size;

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
        int first = names.size();
        for (int i = 0; i < read.size(); i++) {
            if (names.size() == owner.length) {
                owner = Arrays.copyOf(owner, owner.length + (owner.length >> 1));
            }
            owner[names.size()] = number;
            names.add(read.get(i), operator.names().get(i).kind(), county[number]);
        }
        firstName[operators] = names.size();
        brandsOf(read).forEach(it -> bearers.add(hash(it), 1));
        size++;
        return first;
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
    boolean remove(long id) {
        Integer number = numbers.remove(id);
        if (number == null) {
            return false;
        }
        gone[number] = true;
        List<FirmName> read = new ArrayList<>();
        for (int i = firstName[number]; i < firstName[number + 1]; i++) {
            read.add(names.name(i));
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

    long sight(int name) {
        return names.sight(name);
    }

    Numbered<Place> places() {
        return names.places();
    }

    Numbered<String> counties() {
        return counties;
    }

    /// All about a name and its operator.
    Evidence.Known read(int name) {
        int number = owner[name];
        return new Evidence.Known(
                names.name(name),
                names.kind(name),
                counties.value(county[number]),
                address[number] == NOTHING ? null : texts.get(address[number]),
                coded[number]);
    }
}
