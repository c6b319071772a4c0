package org.wupian.bench;

/// The options of a benchmark's command line, each as `--name value`.
record Arguments(String... words) {

    int number(String name, int otherwise) {
        for (int i = 0; i + 1 < words.length; i++) {
            if (words[i].equals("--" + name)) {
                return Integer.parseInt(words[i + 1]);
            }
        }
        return otherwise;
    }
}
