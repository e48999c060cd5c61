#pragma once
int cvips_placeholder(void);
