// Stands in for libcfitsio, which then is not loaded, nor curl, Kerberos and more behind it. libvips needs the names to
// be there; FITS is never read, so that nobody calls them. Each fails.
#define FAILS(name) \
  int name(void) { return 104; } // FILE_NOT_OPENED
FAILS(ffclos)
FAILS(ffcrimll)
FAILS(ffdkopn)
FAILS(ffghsp)
FAILS(ffgiet)
FAILS(ffgiprll)
FAILS(ffgrec)
FAILS(ffgsv)
FAILS(ffinit)
FAILS(ffmrhd)
FAILS(ffppx)
FAILS(ffprec)

void ffgerr(int status, char *text) {
  (void)status;
  *text = 0;
}
