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
    private int[] place = new int[16];
    private int[] branch = new int[16];
    private byte[] brand = new byte[16];
    private byte[] length = new byte[16];
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

    void add(FirmName name, NameKind of) {
        if (size == text.length) {
            grow();
        }
        text[size] = texts.add(name.text());
        body[size] = texts.add(name.body());
        place[size] = places.number(name.place());
        branch[size] = branches.number(name.branch());
        brand[size] = (byte) Math.min(Byte.MAX_VALUE, name.brand().length());
        int both = name.body().length() + name.branch().length();
        length[size] = (byte) Math.min(Byte.MAX_VALUE, both);
        form[size] = (byte) name.form().ordinal();
        kind[size] = (byte) of.ordinal();
        flags[size] = (byte) ((name.bracketed() ? BRACKETED : 0) | (name.group() ? GROUP : 0));
        size++;
    }

    private void grow() {
        int longer = size + (size >> 1);
        text = Arrays.copyOf(text, longer);
        body = Arrays.copyOf(body, longer);
        place = Arrays.copyOf(place, longer);
        branch = Arrays.copyOf(branch, longer);
        brand = Arrays.copyOf(brand, longer);
        length = Arrays.copyOf(length, longer);
        form = Arrays.copyOf(form, longer);
        kind = Arrays.copyOf(kind, longer);
        flags = Arrays.copyOf(flags, longer);
    }

    FirmName name(int it) {
        String both = texts.get(body[it]);
        String after = branches.value(branch[it]);
        return new FirmName(
                texts.get(text[it]),
                places.value(place[it]),
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

    /// How many characters body and branch have.
    int lengthOf(int it) {
        return length[it];
    }

    int placeOf(int it) {
        return place[it];
    }

    Numbered<Place> places() {
        return places;
    }
}
