// Carries libav's compiler flags to CLibav; Swift never imports it.
