package org.wupian.linkage;

import java.util.Arrays;
import org.wupian.linkage.Regions.Place;

/// Names taken apart, as columns (名称列存).
final class NameColumns {

    private static final int BRACKETED = 1;
    private static final int GROUP = 2;
    private static final LegalForm[] FORMS = LegalForm.values();
    private static final NameKind[] KINDS = NameKind.values();

    private final TextPool texts;
    private final Numbered<Place> places = new Numbered<>();
    private final Numbered<String> branches = new Numbered<>();

    private int[] text = new int[16];
    private int[] body = new int[16];
    private long[] sight = new long[16];
    private int[] branch = new int[16];
    private byte[] brand = new byte[16];
    private byte[] form = new byte[16];
    private byte[] kind = new byte[16];
    private byte[] flags = new byte[16];
    private int size;

    NameColumns(TextPool texts) {
        this.texts = texts;
    }

    int size() {
        return size;
    }

    /// @param county number of its operator's county, -1 for none
    void add(FirmName name, NameKind of, int county) {
        if (size == text.length) {
            grow();
        }
        text[size] = texts.add(name.text());
        body[size] = texts.add(name.body());
        branch[size] = branches.number(name.branch());
        brand[size] = (byte) Math.min(Byte.MAX_VALUE, name.brand().length());
        int length = Math.min(Byte.MAX_VALUE, name.body().length() + name.branch().length());
        int place = places.number(name.place());
        sight[size] = (long) (place + 1) << 32 | (long) (county + 1) << 8 | length;
        form[size] = (byte) name.form().ordinal();
        kind[size] = (byte) of.ordinal();
        flags[size] = (byte) ((name.bracketed() ? BRACKETED : 0) | (name.group() ? GROUP : 0));
        size++;
    }

    private void grow() {
        int longer = size + (size >> 1);
        text = Arrays.copyOf(text, longer);
        body = Arrays.copyOf(body, longer);
        sight = Arrays.copyOf(sight, longer);
        branch = Arrays.copyOf(branch, longer);
        brand = Arrays.copyOf(brand, longer);
        form = Arrays.copyOf(form, longer);
        kind = Arrays.copyOf(kind, longer);
        flags = Arrays.copyOf(flags, longer);
    }

    FirmName name(int it) {
        String both = texts.get(body[it]);
        String after = branches.value(branch[it]);
        return new FirmName(
                texts.get(text[it]),
                places.value(placeOf(sight[it])),
                (flags[it] & BRACKETED) != 0,
                both.substring(0, brand[it]),
                both.substring(brand[it]),
                FORMS[form[it]],
                (flags[it] & GROUP) != 0,
                after == null ? "" : after);
    }

    NameKind kind(int it) {
        return KINDS[kind[it]];
    }

    /// What the search looks at, in one number: place, county of the operator, length of body and
    /// branch.
    long sight(int it) {
        return sight[it];
    }

    static int placeOf(long sight) {
        return (int) (sight >>> 32) - 1;
    }

    static int countyOf(long sight) {
        return (int) (sight >>> 8 & 0xFFFFFF) - 1;
    }

    static int lengthOf(long sight) {
        return (int) (sight & 0xFF);
    }

    Numbered<Place> places() {
        return places;
    }
}
