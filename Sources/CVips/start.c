int cvips_placeholder(void) { return 0; }
